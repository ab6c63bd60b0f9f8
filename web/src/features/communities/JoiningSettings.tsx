import { Plus, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import * as limits from '@/api/limits'
import { useT } from '@/i18n'
import type { Community } from '@/shared/communities'
import { TypeField } from '@/shared/TypeField'
import { Button, IconButton } from '@/ui/Button'
import { TextField } from '@/ui/Field'
import { Form, Submit } from '@/ui/Form'
import { toast } from '@/ui/toast'
import { SettingsCard } from './SettingsCard'
import { useEditCommunity } from './writes'

const { maxItems: most, items } = limits.CommunityPatch.questions

export function JoiningSettings({ community }: { community: Community }) {
  const t = useT()
  const edit = useEditCommunity(community)
  const [type, setType] = useState(community.type)
  const [questions, setQuestions] = useState(community.questions)
  const list = useRef<HTMLDivElement>(null)
  const change = (at: number, question: string) => setQuestions((old) => old.with(at, question))
  const add = () => {
    setQuestions((old) => [...old, ''])
    requestAnimationFrame(() => [...(list.current?.querySelectorAll('input') ?? [])].at(-1)?.focus())
  }
  const submit = async () => {
    const next = await edit.mutateAsync({ type, questions: questions.map((one) => one.trim()).filter(Boolean) })
    setQuestions(next.questions)
    toast(t('ui.saved'))
  }
  return (
    <SettingsCard title={t('manage.joining')} text={t('manage.joining.text')}>
      <Form submit={submit} className="grid gap-5">
        <TypeField value={type} onChange={setType} />
        {type === 'public' && community.type === 'private' && (
          <p className="text-sm text-gold-ink">{t('manage.joining.opening')}</p>
        )}
        <fieldset className="grid gap-2">
          <legend className="mb-1 text-sm font-[570]">{t('manage.questions')}</legend>
          <p className="text-sm text-ink-3">
            {type === 'private' ? t('manage.questions.private', { most }) : t('manage.questions.public', { most })}
          </p>
          <div ref={list} className="grid gap-2">
            {questions.map((question, at) => (
              // Its place is what a question is: answers are kept in this order.
              // oxlint-disable-next-line react/no-array-index-key
              <div key={at} className="flex items-start gap-1.5">
                <TextField
                  label={t('manage.questions.one', { at: at + 1 })}
                  hideLabel
                  name={`questions.${at}`}
                  value={question}
                  maxLength={items.maxLength}
                  placeholder={t('manage.questions.example')}
                  onChange={(event) => change(at, event.target.value)}
                  className="min-w-0 flex-1"
                  autoComplete="off"
                />
                <IconButton
                  label={t('manage.questions.remove', { at: at + 1 })}
                  icon={<Trash2 />}
                  onClick={() => setQuestions((old) => old.toSpliced(at, 1))}
                />
              </div>
            ))}
          </div>
          {questions.length < most && (
            <Button className="justify-self-start" onClick={add}>
              <Plus aria-hidden />
              {t('manage.questions.add')}
            </Button>
          )}
        </fieldset>
        <div className="flex justify-end">
          <Submit>{t('ui.save')}</Submit>
        </div>
      </Form>
    </SettingsCard>
  )
}
