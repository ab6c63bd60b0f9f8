import type { ReactNode } from 'react'
import { useTitle } from '@/shared/title'

/** The one card of a page before one is in. */
export function AuthCard({
  title,
  text,
  children,
  foot,
}: {
  title: string
  text?: ReactNode
  children?: ReactNode
  foot?: ReactNode
}) {
  useTitle(title)
  return (
    <div className="w-full max-w-[27rem]">
      <div className="card p-6 sm:p-8">
        <h1 className="text-xl">{title}</h1>
        {text && <p className="mt-1.5 text-ink-2">{text}</p>}
        {children && <div className="mt-5">{children}</div>}
      </div>
      {foot && <p className="mt-5 text-center text-control text-ink-2">{foot}</p>}
    </div>
  )
}

/** A link inside a sentence. */
export const inlineLink =
  'font-[570] text-brand-ink underline decoration-brand-line underline-offset-4 hover:decoration-current'
