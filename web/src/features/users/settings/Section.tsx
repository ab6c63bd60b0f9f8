import type { ReactNode } from 'react'

/** One card of the settings: what it is about, then its form. */
export function Section({ title, text, children }: { title: string; text?: ReactNode; children: ReactNode }) {
  return (
    <section className="card p-5 sm:p-6">
      <h2 className="text-md">{title}</h2>
      {text && <p className="mt-0.5 text-ink-2">{text}</p>}
      <div className="mt-4">{children}</div>
    </section>
  )
}
