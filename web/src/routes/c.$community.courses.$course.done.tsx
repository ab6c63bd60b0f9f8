import { createFileRoute } from '@tanstack/react-router'
import { DonePage } from '@/features/enrollments/DonePage'
import { openCourse } from '@/shared/courses/open'

export const Route = createFileRoute('/c/$community/courses/$course/done')({
  loader: ({ context: { queryClient }, params }) => openCourse(queryClient, 'done', params),
  component: DonePage,
})
