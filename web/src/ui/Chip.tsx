import { clsx } from 'clsx'
import type { ReactNode } from 'react'

const tones = {
  plain: 'bg-sunken text-ink-2',
  brand: 'bg-brand-soft text-brand-ink',
  gold: 'bg-gold-soft text-gold-ink',
  sky: 'bg-sky-soft text-sky-ink',
  plum: 'bg-plum-soft text-plum-ink',
  rose: 'bg-rose-soft text-rose-ink',
}

export function Chip({
  tone = 'plain',
  children,
  className,
}: {
  tone?: keyof typeof tones
  children: ReactNode
  className?: string
}) {
  return (
    <span
      className={clsx(
        'inline-flex h-[1.4rem] items-center gap-1 rounded-chip px-2 text-xs font-medium whitespace-nowrap [&>svg]:size-3.5',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}

/** A topic's colour. Never alone: its name stands beside it. */
export function Dot({ color }: { color?: string }) {
  return (
    <span
      aria-hidden
      className="size-2.5 shrink-0 rounded-[3.5px] bg-ink-3 forced-color-adjust-none"
      style={{ backgroundColor: color }}
    />
  )
}

/** How many of something are new or waiting. `label` says it in words. */
export function Count({ n, label }: { n: number; label: string }) {
  if (n <= 0) return null
  return (
    <span className="rounded-full bg-brand px-1.5 text-xs font-semibold text-on-brand">
      <span aria-hidden>{n}</span>
      <span className="sr-only">{label}</span>
    </span>
  )
}

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-[5px] border border-line-2 bg-surface px-1.5 py-px font-sans text-2xs font-medium text-ink-3 dark:bg-raised">
      {children}
    </kbd>
  )
}
