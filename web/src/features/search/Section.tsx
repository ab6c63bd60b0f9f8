import type { ReactNode } from 'react'
import { Skeleton } from '@/ui/Skeleton'

interface Props {
  title: string
  isPending: boolean
  isEmpty: boolean
  /** Shown instead of nothing where this kind alone was asked for. */
  nothing?: ReactNode
  more?: ReactNode
  children: ReactNode
}

/** What was found of one kind; without a hit it says nothing beside others. */
export function Section({ title, isPending, isEmpty, nothing, more, children }: Props) {
  if (isPending) return <Skeleton className="h-32 rounded-card!" />
  if (isEmpty) return nothing
  return (
    <section aria-label={title} className="grid gap-2">
      <h2 className="px-1 text-base">{title}</h2>
      <ul className="card divide-y divide-line overflow-hidden">{children}</ul>
      {more}
    </section>
  )
}
