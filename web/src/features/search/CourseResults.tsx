import { useInfiniteQuery } from '@tanstack/react-query'
import { BookOpen } from 'lucide-react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { nameOf } from '@/ui/Avatar'
import { MoreButton } from '@/ui/MoreButton'
import { fewResults, shown, type KindProps } from './kinds'
import { MoreOf } from './MoreOf'
import { Nothing } from './Nothing'
import { foundCoursesQuery } from './queries'
import { Row } from './Row'
import { Section } from './Section'

export function CourseResults({ community, words, few }: KindProps) {
  const t = useT()
  const found = useInfiniteQuery(foundCoursesQuery(community, words))
  const courses = allOf(found.data)
  const more = few ? (
    <MoreOf kind="courses" community={community} words={words} hasMore={courses.length > fewResults} />
  ) : (
    <MoreButton {...found} auto />
  )
  return (
    <Section
      title={t('app.courses')}
      isPending={found.isPending}
      isEmpty={!courses.length}
      nothing={!few && <Nothing words={words} />}
      more={more}
    >
      {shown(courses, few).map((course) => (
        <Row
          key={course._id}
          link={{ to: '/c/$community/courses/$course', params: { community, course: course._id } }}
          icon={<BookOpen />}
          title={course.title}
          about={nameOf(course.creatorCard)}
          snippet={course.summary}
          words={words}
        />
      ))}
    </Section>
  )
}
