import { useInfiniteQuery } from '@tanstack/react-query'
import { BookOpen } from 'lucide-react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { nameOf } from '@/ui/Avatar'
import { fewResults, shown, type KindProps } from './kinds'
import { MoreOf } from './MoreOf'
import { Nothing } from './Nothing'
import { searchedCoursesQuery } from './queries'
import { Row } from './Row'
import { Section } from './Section'
import { fits } from './snippet'

export function CourseResults({ community, words, few }: KindProps) {
  const t = useT()
  const all = useInfiniteQuery(searchedCoursesQuery(community))
  const courses = allOf(all.data).filter(({ title, summary, tags, category }) =>
    fits([title, summary, category, ...tags].join(' '), words),
  )
  const more = (
    <MoreOf kind="courses" community={community} words={words} hasMore={few && courses.length > fewResults} />
  )
  return (
    <Section
      title={t('app.courses')}
      isPending={all.isPending}
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
