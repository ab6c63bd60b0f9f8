import { useInfiniteQuery, useQueries } from '@tanstack/react-query'
import { Play } from 'lucide-react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { formatDuration } from '@/i18n/dates'
import { foundIn } from './foundLessons'
import { fewResults, shown, type KindProps } from './kinds'
import { MoreOf } from './MoreOf'
import { Nothing } from './Nothing'
import { lessonsQuery, saidQuery, searchedCoursesQuery } from './queries'
import { Row } from './Row'
import { Section } from './Section'

/** Each searched course costs two questions. */
const mostCourses = 12

/** Lessons of the courses that the reader may watch: by their names, and by what is said in them. */
export function LessonResults({ community, words, few }: KindProps) {
  const t = useT()
  const all = useInfiniteQuery(searchedCoursesQuery(community))
  const courses = allOf(all.data)
    .filter(({ viewer }) => viewer.can.includes('watch'))
    .slice(0, mostCourses)
  const lessons = useQueries({ queries: courses.map(({ _id }) => lessonsQuery(_id)) })
  const said = useQueries({ queries: courses.map(({ _id }) => saidQuery(_id, words)) })
  const isPending = all.isPending || [...lessons, ...said].some((one) => one.isPending)
  const found = courses.flatMap((course, index) =>
    foundIn({ course, lessons: lessons[index]?.data?.data ?? [], sayings: said[index]?.data?.data ?? [] }, words),
  )
  const more = <MoreOf kind="lessons" community={community} words={words} hasMore={few && found.length > fewResults} />
  return (
    <Section
      title={t('search.lessons')}
      isPending={isPending}
      isEmpty={!found.length}
      nothing={!few && <Nothing words={words} />}
      more={more}
    >
      {shown(found, few).map(({ course, courseTitle, lesson, title, said: place }) => (
        <Row
          key={lesson}
          link={{ to: '/c/$community/courses/$course/$lesson', params: { community, course, lesson } }}
          icon={<Play />}
          title={title}
          about={courseTitle}
          snippet={place && `${formatDuration(place.at)} · ${place.text}`}
          words={words}
        />
      ))}
    </Section>
  )
}
