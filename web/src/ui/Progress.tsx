import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** `value` from 0 to 1. */
export function Bar({ value, label, className }: { value: number; label: string; className?: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={clsx('h-1.5 overflow-hidden rounded-full bg-line', className)}
    >
      <div className="h-full rounded-full bg-brand transition-[width]" style={{ width: `${percent}%` }} />
    </div>
  )
}

/** A ring that fills up; decoration around `children`, which say it in words. `value` from 0 to 1. */
export function Ring({ value, size = 34, children }: { value: number; size?: number; children?: ReactNode }) {
  const radius = size / 2 - 3
  const length = 2 * Math.PI * radius
  const circle = { cx: size / 2, cy: size / 2, r: radius, fill: 'none', strokeWidth: 3.5 }
  return (
    <span className="relative inline-grid shrink-0 place-items-center" style={{ width: size, height: size }}>
      <svg width={size} height={size} className="-rotate-90" aria-hidden>
        <circle {...circle} stroke="var(--line)" />
        <circle
          {...circle}
          stroke="var(--brand)"
          strokeLinecap="round"
          strokeDasharray={length}
          strokeDashoffset={length * (1 - value)}
        />
      </svg>
      <span className="absolute text-2xs font-semibold tabnum">{children}</span>
    </span>
  )
}
