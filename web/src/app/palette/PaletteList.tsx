import { clsx } from 'clsx'
import { Kbd } from '@/ui/Chip'
import type { Group, Item } from './item'

interface Props {
  id: string
  label: string
  groups: Group[]
  current?: Item
  onPoint: (item: Item) => void
}

export const optionId = (item: Item) => `palette-${item.id}`

/** The lines below the field, by groups. The focus stays in the field: it names the current line. */
export function PaletteList({ id, label, groups, current, onPoint }: Props) {
  return (
    <div id={id} role="listbox" aria-label={label} className="scroll-thin max-h-[52vh] overflow-y-auto p-2">
      {groups.map(({ title, items }) => (
        <div key={title} role="group" aria-label={title} className="mb-1">
          <div aria-hidden className="px-2.5 pt-2 pb-1 text-xs font-[590] text-ink-3">
            {title}
          </div>
          {items.map((item) => (
            <Line key={item.id} item={item} isCurrent={item === current} onPoint={() => onPoint(item)} />
          ))}
        </div>
      ))}
    </div>
  )
}

function Line({ item, isCurrent, onPoint }: { item: Item; isCurrent: boolean; onPoint: () => void }) {
  const { label, hint, keys, icon: Icon, run } = item
  return (
    // Keys are the field's: this is what it names, and what a pointer presses.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={optionId(item)}
      role="option"
      aria-selected={isCurrent}
      tabIndex={-1}
      onPointerMove={onPoint}
      onClick={run}
      className={clsx(
        'flex h-11 cursor-pointer items-center gap-3 rounded-[10px] px-2.5',
        isCurrent && 'bg-sunken dark:bg-line',
      )}
    >
      <Icon aria-hidden className="size-[18px] shrink-0 text-ink-3" />
      <span className="truncate font-[520]" dir="auto">
        {label}
      </span>
      {hint && (
        <span className="ms-auto hidden max-w-[45%] shrink-0 truncate text-sm text-ink-3 sm:block" dir="auto">
          {hint}
        </span>
      )}
      {keys && (
        <span aria-hidden className={clsx('flex gap-1 max-lg:hidden', !hint && 'ms-auto')}>
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      )}
    </div>
  )
}
