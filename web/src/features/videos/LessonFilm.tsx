import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Clock, Lock, TriangleAlert } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useT } from '@/i18n'
import { courseLink, type CoursePlace } from '@/shared/courses/links'
import type { Course, Lesson } from '@/shared/courses/queries'
import { maySee, resumesAt } from '@/shared/courses/standing'
import { Button, buttonLook } from '@/ui/Button'
import { messageOf } from '@/ui/failures'
import { variantOf } from '@/ui/pictures'
import { embedFrom } from './embed'
import { EmbedFilm } from './EmbedFilm'
import { filmOf, type Playable } from './film'
import { Frame, FrameNotice } from './Frame'
import type { FilmClock } from './player/clock'
import { Preparing } from './Preparing'
import { goodFor, streamQuery, type Stream } from './queries'
import { useWatching } from './watching/useWatching'

const Player = lazy(() => import('./player/Player'))

interface Props {
  course: Course
  lesson: Lesson
  place: CoursePlace
  clock: FilmClock
}

const waitForFilm = 5_000 // ms between questions whether a film is ready
const soonest = 5_000 // ms between renewals of its addresses

/** The lesson's film in whatever state it is. */
export function LessonFilm({ lesson, course, place, clock }: Props) {
  const t = useT()
  const { t: asked } = useSearch({ strict: false })
  const [hasStarted, setStarted] = useState(false)
  const stream = useQuery({
    ...streamQuery(lesson._id),
    enabled: maySee(lesson),
    refetchInterval: ({ state: { data } }) => data !== undefined && nextLook(data, hasStarted),
    refetchIntervalInBackground: hasStarted,
  })
  if (!maySee(lesson)) {
    const action = (
      <Link {...courseLink(place)} className={buttonLook('primary')}>
        {t('videos.locked.open')}
      </Link>
    )
    return (
      <Frame lesson={lesson}>
        <FrameNotice icon={<Lock />} title={t('videos.locked')} text={t('videos.locked.text')} action={action} />
      </Frame>
    )
  }
  if (!stream.data) {
    return (
      <Frame lesson={lesson}>
        {stream.isError && (
          <FrameNotice
            icon={<TriangleAlert />}
            title={t('ui.failed.title')}
            text={messageOf(stream.error)}
            action={<Button onClick={() => void stream.refetch()}>{t('ui.again')}</Button>}
          />
        )}
      </Frame>
    )
  }
  const film = filmOf(stream.data)
  switch (film.kind) {
    case 'embed':
      return <EmbedFilm key={asked} lesson={lesson} embed={embedFrom(film, asked)} />
    case 'preparing':
      return <Preparing lesson={lesson} />
    case 'none':
      return (
        <Frame lesson={lesson}>
          <FrameNotice icon={<Clock />} title={t('videos.none')} />
        </Frame>
      )
    case 'film':
      return (
        <Playing
          key={asked}
          lesson={lesson}
          course={course}
          clock={clock}
          film={film}
          startAt={asked ?? resumesAt(lesson)}
          stream={stream.data}
          onStart={() => setStarted(true)}
        />
      )
  }
}

/** Milliseconds until the stream is looked at again; false: not at all. */
function nextLook(stream: Stream, hasStarted: boolean) {
  if (filmOf(stream).kind === 'preparing') return waitForFilm
  const lasts = goodFor(stream)
  return hasStarted && Number.isFinite(lasts) ? Math.max(soonest, lasts) : false
}

interface PlayingProps extends Omit<Props, 'place'> {
  film: Playable
  startAt: number
  stream: Stream
  onStart: () => void
}

function Playing({ lesson, course, clock, film, startAt, stream, onStart }: PlayingProps) {
  const client = useQueryClient()
  const onMedia = useWatching(lesson._id, course.viewer.enrolled)
  const renewed = async () => {
    const fresh = filmOf(await client.fetchQuery({ ...streamQuery(lesson._id), staleTime: 0 }))
    return fresh.kind === 'film' ? fresh : undefined
  }
  return (
    <Suspense fallback={<Frame lesson={lesson} />}>
      <Player
        title={lesson.title}
        film={film}
        tracks={stream.captions}
        poster={
          lesson.thumbnailCard ? variantOf(lesson.thumbnailCard.address, { width: 1280 }) : (stream.poster ?? undefined)
        }
        duration={lesson.duration ?? 0}
        startAt={startAt}
        clock={clock}
        renewed={renewed}
        onMedia={onMedia}
        onStart={onStart}
      />
    </Suspense>
  )
}
