import { useT } from '@/i18n'
import { SaveNote } from '@/shared/autosave/SaveNote'
import { useAutosave } from '@/shared/autosave/useAutosave'
import { MarkdownEditor } from '@/shared/markdown/MarkdownEditor'
import { Field } from '@/ui/Field'

interface Props {
  /** Document and member, for what is not saved yet. */
  name: string
  label: string
  hint?: string
  optional?: boolean
  saved: string
  save: (text: string) => Promise<unknown>
  maxLength: number
  placeholder?: string
  rows?: number
}

/** A long text that saves itself; where it is needed, an empty one stays unsaved. */
export function SavedText({ name, label, hint, optional, saved, save, ...editor }: Props) {
  const t = useT()
  const text = useAutosave(name, saved, async (value) => {
    if (optional || value.trim()) await save(value)
  })
  const isMissing = !optional && !text.value.trim()
  return (
    <div className="relative" onBlur={text.flush}>
      <Field label={label} hint={hint} optional={optional} problem={isMissing ? t('builder.needed') : undefined}>
        {(wired) => (
          <MarkdownEditor
            {...editor}
            id={wired.id}
            aria-describedby={wired['aria-describedby']}
            aria-invalid={wired['aria-invalid']}
            label={label}
            value={text.value}
            onChange={text.change}
          />
        )}
      </Field>
      {!isMissing && <SaveNote of={text} corner />}
    </div>
  )
}
