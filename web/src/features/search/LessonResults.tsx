import { useInfiniteQuery } from '@tanstack/react-query'
import { Lock, Play } from 'lucide-react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { formatDuration } from '@/i18n/dates'
import { lessonLink } from '@/shared/courses/links'
import { MoreButton } from '@/ui/MoreButton'
import { fewResults, shown, type KindProps } from './kinds'
import { MoreOf } from './MoreOf'
import { Nothing } from './Nothing'
import { foundLessonsQuery } from './queries'
import { Row } from './Row'
import { Section } from './Section'

/** Lessons of the community's courses: by their names, and by what is said in them, which opens at its second. */
export function LessonResults({ community, words, few }: KindProps) {
  const t = useT()
  const found = useInfiniteQuery(foundLessonsQuery(community, words))
  const lessons = allOf(found.data)
  const more = few ? (
    <MoreOf kind="lessons" community={community} words={words} hasMore={lessons.length > fewResults} />
  ) : (
    <MoreButton {...found} auto />
  )
  return (
    <Section
      title={t('search.lessons')}
      isPending={found.isPending}
      isEmpty={!lessons.length}
      nothing={!few && <Nothing words={words} />}
      more={more}
    >
      {shown(lessons, few).map(({ video, title, course, courseTitle, said, can }) => {
        const place = said?.cues[0]
        return (
          <Row
            key={video}
            link={lessonLink({ community, course }, video, place?.start)}
            icon={can.includes('watch') ? <Play /> : <Lock />}
            title={title}
            about={courseTitle}
            snippet={place && `${formatDuration(place.start)} · ${place.text}`}
            words={words}
          />
        )
      })}
    </Section>
  )
}
