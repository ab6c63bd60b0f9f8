import { createFileRoute } from '@tanstack/react-router'
import { CoursePage } from '@/features/courses/CoursePage'
import { CourseSkeleton } from '@/features/courses/CourseSkeleton'
import { openCourse } from '@/shared/courses/open'

export const Route = createFileRoute('/_site/courses/$course/')({
  loader: ({ context: { queryClient }, params }) => openCourse(queryClient, 'course', params),
  pendingComponent: CourseSkeleton,
  component: CoursePage,
})
