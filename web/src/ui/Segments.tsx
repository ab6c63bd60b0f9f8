import { clsx } from 'clsx'
import type { ReactNode } from 'react'

interface Option<T> {
  value: T
  label: ReactNode
  icon?: ReactNode
}

/** One of a few: shows all of them beside each other. */
export function Segments<T extends string>({
  value,
  options,
  onChange,
  label,
  className,
}: {
  value: T
  options: Option<T>[]
  onChange: (value: T) => void
  label: string
  className?: string
}) {
  const move = (event: React.KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const isRtl =
      getComputedStyle(event.currentTarget).direction === 'rtl' &&
      event.key.startsWith('Arrow') &&
      /Left|Right/.test(event.key)
    const at = options.findIndex((option) => option.value === value)
    const next = (at + (isRtl ? -step : step) + options.length) % options.length
    onChange(options[next]!.value)
    ;(event.currentTarget.parentElement!.children[next] as HTMLElement).focus()
  }
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={clsx('inline-flex flex-wrap rounded-[10px] bg-sunken p-[3px]', className)}
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={value === option.value}
          tabIndex={value === option.value ? 0 : -1}
          onClick={() => onChange(option.value)}
          onKeyDown={move}
          className={clsx(
            'flex h-8 items-center gap-1.5 rounded-[7.5px] px-3 text-sm font-medium transition-colors [&>svg]:size-4',
            value === option.value ? 'bg-surface text-ink shadow-low dark:bg-line' : 'text-ink-2 hover:text-ink',
          )}
        >
          {option.icon}
          {option.label}
        </button>
      ))}
    </div>
  )
}
