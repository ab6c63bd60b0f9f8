import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

export const controlLook =
  'grid h-10 min-w-10 shrink-0 place-items-center rounded-lg text-white hover:bg-white/15 [&_svg]:size-5'

/** One button of the player's bar. `keys`: what does the same. */
export function ControlButton({
  label,
  keys,
  icon,
  className,
  ...button
}: ComponentProps<'button'> & { label: string; keys?: string; icon: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      aria-keyshortcuts={keys}
      className={clsx(controlLook, className)}
      {...button}
    >
      {icon}
    </button>
  )
}
