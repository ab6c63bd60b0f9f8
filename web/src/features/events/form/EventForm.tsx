import type { ReactNode } from 'react'
import { EventDraft as limits } from '@/api/limits'
import { useT } from '@/i18n'
import { MarkdownEditor } from '@/shared/markdown/MarkdownEditor'
import { Callout } from '@/ui/Callout'
import { Field, TextField } from '@/ui/Field'
import { Form } from '@/ui/Form'
import { endsAfterStart, type EventFields } from './fields'
import { RepeatFields } from './RepeatFields'
import { WhenFields } from './WhenFields'

interface Props {
  fields: EventFields
  onChange: (fields: EventFields) => void
  /** Sends them; members' problems come back to their fields. */
  send: (fields: EventFields) => Promise<unknown>
  /** The rule that it had, when the form cannot say it. */
  keptRule?: string
  notice?: string
  /** The buttons. */
  children: ReactNode
}

export function EventForm({ fields, onChange, send, keptRule, notice, children }: Props) {
  const t = useT()
  const change = (part: Partial<EventFields>) => onChange({ ...fields, ...part })
  return (
    <Form className="grid gap-4" submit={async () => endsAfterStart(fields) && (await send(fields))}>
      <Section>
        <TextField
          label={t('events.form.title')}
          name="title"
          limits={limits.title}
          value={fields.title}
          onChange={(event) => change({ title: event.target.value })}
        />
        <Field label={t('events.form.description')} name="description">
          {(wired) => (
            <MarkdownEditor
              {...wired}
              label={t('events.form.description')}
              value={fields.description}
              rows={6}
              maxLength={limits.description.maxLength}
              placeholder={t('events.form.description.hint')}
              onChange={(description) => change({ description })}
            />
          )}
        </Field>
      </Section>
      <Section title={t('events.form.when')}>
        <WhenFields fields={fields} onChange={onChange} />
      </Section>
      <Section title={t('events.form.repeat')}>
        <RepeatFields fields={fields} keptRule={keptRule} onChange={(repeat) => change({ repeat })} />
      </Section>
      <Section title={t('events.form.where')}>
        <TextField
          label={t('events.form.link')}
          name="meetingLink"
          optional
          type="url"
          dir="ltr"
          placeholder="https://"
          hint={t('events.form.link.hint')}
          limits={limits.meetingLink}
          value={fields.meetingLink}
          onChange={(event) => change({ meetingLink: event.target.value })}
        />
      </Section>
      {notice && <Callout tone="gold">{notice}</Callout>}
      <div className="flex flex-wrap justify-end gap-2">{children}</div>
    </Form>
  )
}

function Section({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="card grid gap-4 p-4 sm:p-5">
      {title && <h2 className="text-md">{title}</h2>}
      {children}
    </section>
  )
}
