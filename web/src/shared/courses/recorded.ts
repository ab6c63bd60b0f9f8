import type { QueryClient } from '@tanstack/react-query'
import type { Schemas } from '@/api/client'
import { changeIn, type Pages } from '@/api/lists'
import {
  coursesKey,
  courseQuery,
  enrollmentQuery,
  enrollmentsQuery,
  lessonsQuery,
  type CourseCard,
  type Enrollment,
  type Lesson,
} from './queries'

export type Recorded = Schemas['Recorded']

/** Puts what the server made of a report into everything that is on the screen: no page needs to be loaded again. */
export function takeRecorded(client: QueryClient, { video, enrollment }: Recorded) {
  const { course, progress, certificateIssued, certificateCode } = enrollment
  const seen = { progress: video.progress, position: video.position, completed: video.completed }
  client.setQueryData(lessonsQuery(course).queryKey, (pages) =>
    changeIn(pages, (lesson: Lesson) =>
      lesson._id === video.video ? { ...lesson, viewer: { ...lesson.viewer, ...seen } } : lesson,
    ),
  )
  client.setQueryData(courseQuery(course).queryKey, (old) => old && { ...old, viewer: { ...old.viewer, progress } })
  const place = <T extends Enrollment>(one: T): T =>
    one.course === course ? { ...one, progress, certificateIssued, certificateCode } : one
  client.setQueryData(enrollmentQuery(course).queryKey, (old) => old && place(old))
  client.setQueryData(enrollmentsQuery.queryKey, (pages) => changeIn(pages, place))
  client.setQueriesData<Pages<CourseCard>>({ queryKey: [...coursesKey, 'of-community'] }, (pages) =>
    changeIn(pages, (card) => (card._id === course ? { ...card, viewer: { ...card.viewer, progress } } : card)),
  )
}
