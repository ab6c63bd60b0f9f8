import type { ReactNode } from 'react'

interface Props {
  icon: ReactNode
  /** Names the place: "Nothing in Resources yet" */
  title: string
  /** Lowers the bar, or says who may begin. */
  text?: string
  /** One button that does the first thing; none for who may not. */
  action?: ReactNode
  /** The heading's level where it stands. */
  as?: 'h1' | 'h2' | 'h3'
}

export function Empty({ icon, title, text, action, as: Heading = 'h2' }: Props) {
  return (
    <div className="card grid justify-items-center px-6 py-12 text-center">
      <div
        aria-hidden
        className="mb-4 grid size-14 place-items-center rounded-2xl bg-brand-soft text-brand-ink *:size-6"
      >
        {icon}
      </div>
      <Heading className="text-lg">{title}</Heading>
      {text && <p className="mt-1 max-w-sm text-ink-2">{text}</p>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}
