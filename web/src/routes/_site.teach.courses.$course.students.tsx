import { createFileRoute } from '@tanstack/react-router'
import { courseQuery, studentsQuery } from '@/features/builder/queries'
import { StudentsPage } from '@/features/builder/StudentsPage'

export const Route = createFileRoute('/_site/teach/courses/$course/students')({
  loader: ({ context: { queryClient }, params: { course } }) =>
    Promise.all([
      queryClient.ensureQueryData(courseQuery(course)),
      queryClient.ensureInfiniteQueryData(studentsQuery(course)),
    ]),
  component: StudentsPage,
})
