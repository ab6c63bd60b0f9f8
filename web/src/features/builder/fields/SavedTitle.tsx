import { useT } from '@/i18n'
import { SaveNote } from '@/shared/autosave/SaveNote'
import { useAutosave } from '@/shared/autosave/useAutosave'
import { TextField } from '@/ui/Field'

interface Props {
  /** Document and member, for what is not saved yet. */
  name: string
  label: string
  saved: string
  save: (title: string) => Promise<unknown>
  limits: React.ComponentProps<typeof TextField>['limits']
  className?: string
}

/** A title that saves itself; an empty one stays unsaved. */
export function SavedTitle({ name, label, saved, save, ...field }: Props) {
  const t = useT()
  const title = useAutosave(name, saved, async (value) => {
    if (value.trim()) await save(value.trim())
  })
  const isMissing = !title.value.trim()
  return (
    <div className="relative">
      <TextField
        {...field}
        label={label}
        value={title.value}
        onChange={(event) => title.change(event.target.value)}
        onBlur={title.flush}
        problem={isMissing ? t('builder.needed') : undefined}
        data-title=""
      />
      {!isMissing && <SaveNote of={title} corner />}
    </div>
  )
}
