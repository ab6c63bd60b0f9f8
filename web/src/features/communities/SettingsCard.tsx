import type { ReactNode } from 'react'

/** One part of the settings: what it is about, in a word and a sentence, and its controls. */
export function SettingsCard({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="card grid grid-cols-[minmax(0,1fr)] gap-4 p-4 sm:p-5">
      <header>
        <h2 className="text-md">{title}</h2>
        {text && <p className="mt-0.5 text-ink-2">{text}</p>}
      </header>
      {children}
    </section>
  )
}
