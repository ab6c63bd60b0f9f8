import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

type Look = 'primary' | 'secondary' | 'soft' | 'ghost' | 'danger'

const looks: Record<Look, string> = {
  primary: 'btn-primary',
  secondary: 'btn-secondary',
  soft: 'btn-soft',
  ghost: 'btn-ghost',
  danger: 'btn-danger',
}

/** The classes of a button, for links that look like one. */
export const buttonLook = (look: Look = 'secondary', small = false) => clsx('btn', looks[look], small && 'btn-small')

type Props = ComponentProps<'button'> & {
  look?: Look
  small?: boolean
  /** Something it started is under way: it says so, and takes no second press. */
  busy?: boolean
}

export function Button({ look, small, busy, className, type = 'button', onClick, ...rest }: Props) {
  return (
    <button
      type={type}
      aria-busy={busy || undefined}
      className={clsx(buttonLook(look, small), className)}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    />
  )
}

/** A button that shows only an icon; `label` is its name and its tooltip. */
export function IconButton({ label, icon, className, small, ...rest }: Props & { label: string; icon: ReactNode }) {
  return (
    <Button
      look="ghost"
      small={small}
      aria-label={label}
      title={label}
      className={clsx('btn-icon', className)}
      {...rest}
    >
      {icon}
    </Button>
  )
}
