import { Bold, Code, Heading2, Italic, Link2, List, ListOrdered, Quote } from 'lucide-react'
import { useT, type MessageId } from '@/i18n'
import { IconButton } from '@/ui/Button'
import { link, prefixLines, wrap, type Editing } from './edits'

type Change = (editing: Editing) => Editing

const tools: { label: MessageId; Icon: typeof Bold; keys?: string; change: Change; wide?: boolean }[] = [
  { label: 'ui.markdown.bold', Icon: Bold, keys: 'Ctrl+B', change: (at) => wrap(at, '**') },
  { label: 'ui.markdown.italic', Icon: Italic, keys: 'Ctrl+I', change: (at) => wrap(at, '*') },
  { label: 'ui.markdown.link', Icon: Link2, keys: 'Ctrl+Shift+L', change: link },
  { label: 'ui.markdown.list', Icon: List, change: (at) => prefixLines(at, '- ') },
  { label: 'ui.markdown.numbers', Icon: ListOrdered, change: (at) => prefixLines(at, '{n}. '), wide: true },
  { label: 'ui.markdown.heading', Icon: Heading2, change: (at) => prefixLines(at, '## '), wide: true },
  { label: 'ui.markdown.quote', Icon: Quote, change: (at) => prefixLines(at, '> '), wide: true },
  { label: 'ui.markdown.code', Icon: Code, change: (at) => wrap(at, '`'), wide: true },
]

export function MarkdownToolbar({ edit }: { edit: (change: Change) => unknown }) {
  const t = useT()
  return (
    <div role="group" aria-label={t('ui.markdown.toolbar')} className="flex">
      {tools.map(({ label, Icon, keys, change, wide }) => (
        <IconButton
          key={label}
          small
          label={keys ? `${t(label)} (${keys})` : t(label)}
          icon={<Icon />}
          className={wide ? 'max-sm:hidden' : undefined}
          onClick={() => edit(change)}
        />
      ))}
    </div>
  )
}
