import type { ReactNode } from 'react'

/** One card of the column beside a feed. */
export function RailCard({ title, more, children }: { title: string; more?: ReactNode; children: ReactNode }) {
  return (
    <section className="card p-4">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-base font-[620]">{title}</h2>
        {more}
      </div>
      {children}
    </section>
  )
}

export const railLink = 'shrink-0 text-sm font-[550] text-brand-ink hover:underline'
