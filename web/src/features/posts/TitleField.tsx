import { PostDraft } from '@/api/limits'
import { useT } from '@/i18n'
import { Field } from '@/ui/Field'

/** The title as it will look: the first thing that is written. */
export function TitleField({
  value,
  onChange,
  onEnter,
}: {
  value: string
  onChange: (title: string) => void
  onEnter: () => void
}) {
  const t = useT()
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (event.ctrlKey || event.metaKey) onEnter()
  }
  return (
    <Field name="title" label={t('posts.title')} hideLabel>
      {(wired) => (
        <input
          {...wired}
          dir="auto"
          data-autofocus
          required
          autoComplete="off"
          maxLength={PostDraft.title.maxLength}
          placeholder={t('posts.title')}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
          className="-mx-2 w-[calc(100%+1rem)] rounded-control bg-transparent px-2 py-1 text-xl font-[640] tracking-[-.014em] placeholder:text-ink-3"
        />
      )}
    </Field>
  )
}
