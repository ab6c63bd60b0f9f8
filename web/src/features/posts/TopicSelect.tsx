import { ChevronDown } from 'lucide-react'
import type { Schemas } from '@/api/client'
import { useT } from '@/i18n'
import { Dot } from '@/ui/Chip'

/** Which of the community's topics a post belongs to; nothing to choose where there are none. */
export function TopicSelect({
  topics,
  value,
  onChange,
}: {
  topics: Schemas['Topic'][]
  value: string
  onChange: (topic: string) => void
}) {
  const t = useT()
  if (!topics.length) return null
  return (
    <label className="relative flex max-w-full items-center gap-2 rounded-full border border-control bg-surface ps-3.5 text-sm has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
      <span className="sr-only">{t('posts.topic')}</span>
      <Dot color={topics.find(({ key }) => key === value)?.color} />
      <select
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="h-9 min-w-0 appearance-none truncate bg-transparent pe-9 font-[550] outline-none"
      >
        <option value="">{t('posts.topic.none')}</option>
        {topics.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute end-3 size-4 text-ink-3" />
    </label>
  )
}
