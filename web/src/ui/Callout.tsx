import { clsx } from 'clsx'
import type { ReactNode } from 'react'

const tones = {
  brand: 'bg-brand-soft text-brand-ink',
  gold: 'bg-gold-soft text-gold-ink',
  danger: 'bg-rose-soft text-rose-ink',
}

/** A band that says one thing. `alert` reads it out when it appears. */
export function Callout({
  tone = 'brand',
  icon,
  children,
  action,
  alert,
}: {
  tone?: keyof typeof tones
  icon?: ReactNode
  children: ReactNode
  action?: ReactNode
  alert?: boolean
}) {
  return (
    <div
      role={alert ? 'alert' : undefined}
      className={clsx('flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card px-4 py-3 text-control', tones[tone])}
    >
      {icon && (
        <span aria-hidden className="shrink-0 *:size-5">
          {icon}
        </span>
      )}
      <div className="min-w-0 flex-1 basis-48">{children}</div>
      {action}
    </div>
  )
}
