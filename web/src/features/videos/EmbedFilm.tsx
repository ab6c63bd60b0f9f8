import { Play } from 'lucide-react'
import { useState } from 'react'
import { useT } from '@/i18n'
import type { Lesson } from '@/shared/courses/queries'
import type { Embed } from './embed'
import { Frame } from './Frame'

/** A film in another site's player: nothing is asked of that site before it is wanted. */
export function EmbedFilm({ lesson, embed }: { lesson: Lesson; embed: Embed }) {
  const t = useT()
  const [isShown, setShown] = useState(false)
  const { site } = embed
  if (isShown) {
    return (
      <iframe
        src={embed.address}
        title={lesson.title}
        allow="autoplay; fullscreen; picture-in-picture; encrypted-media"
        // The player keeps the origin of its own site, never ours.
        // oxlint-disable-next-line react/iframe-missing-sandbox
        sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
        referrerPolicy="strict-origin-when-cross-origin"
        className="block aspect-video w-full bg-black"
      />
    )
  }
  return (
    <Frame lesson={lesson}>
      <button
        type="button"
        onClick={() => setShown(true)}
        className="group absolute inset-0 grid place-content-center justify-items-center gap-3 bg-black/45 p-4 focus-visible:-outline-offset-4"
      >
        <span
          aria-hidden
          className="grid size-[72px] place-items-center rounded-full bg-white text-black shadow-high transition-transform group-hover:scale-105"
        >
          <Play className="size-7 translate-x-0.5 fill-current" />
        </span>
        <span className="rounded-full bg-black/70 px-3.5 py-1.5 text-sm">{t('videos.embed', { site })}</span>
      </button>
    </Frame>
  )
}
