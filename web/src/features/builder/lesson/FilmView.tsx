import { useQuery } from '@tanstack/react-query'
import type { Ref } from 'react'
import { useT } from '@/i18n'
import { Skeleton } from '@/ui/Skeleton'
import { streamQuery, type Lesson } from '../queries'

/** The film in the browser's own player: to check it, and to find a caption's moment. Students get a better one. */
export function FilmView({
  lesson,
  video,
  className = '',
}: {
  lesson: Lesson
  video?: Ref<HTMLVideoElement>
  className?: string
}) {
  const t = useT()
  const { data, isPending } = useQuery(streamQuery(lesson._id))
  if (isPending) return <Skeleton className={`aspect-video w-full ${className}`} />
  if (!data?.mp4) return null
  return (
    // The tracks come with the addresses, if there are any.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video
      ref={video}
      controls
      playsInline
      preload="none"
      src={data.mp4}
      poster={data.poster ?? undefined}
      aria-label={t('builder.film.of', { title: lesson.title })}
      dir="ltr"
      className={`aspect-video w-full rounded-control bg-black ${className}`}
    >
      {data.captions.map(({ url, label, language }) => (
        <track key={language} kind="captions" src={url} label={label} srcLang={language} />
      ))}
    </video>
  )
}
