import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Marked } from './Marked'

interface Props {
  link: Pick<LinkProps, 'to' | 'params' | 'search'>
  icon: ReactNode
  title: string
  /** Where it stands, or who wrote it. */
  about?: ReactNode
  /** The place in the text where it was found. */
  snippet?: string
  words: string
}

/** One thing that was found. */
export function Row({ link, icon, title, about, snippet, words }: Props) {
  return (
    <li>
      <Link {...link} className="flex gap-3.5 px-4 py-3 -outline-offset-3 hover:bg-sunken/60">
        <span aria-hidden className="mt-0.5 grid size-8 shrink-0 place-items-center text-ink-3 [&>svg]:size-[18px]">
          {icon}
        </span>
        <span className="min-w-0 flex-1">
          <span className="block font-[590]" dir="auto">
            <Marked text={title} words={words} />
          </span>
          {about && <span className="block truncate text-sm text-ink-3">{about}</span>}
          {snippet && (
            <span className="mt-0.5 block text-control text-ink-2" dir="auto">
              <Marked text={snippet} words={words} />
            </span>
          )}
        </span>
      </Link>
    </li>
  )
}
