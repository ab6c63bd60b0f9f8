import { createFileRoute } from '@tanstack/react-router'
import { LessonPage } from '@/features/videos/LessonPage'
import { openCourse } from '@/shared/courses/open'

export const Route = createFileRoute('/c/$community_/courses/$course/$lesson')({
  loader: ({ context: { queryClient }, params }) => openCourse(queryClient, 'lesson', params),
  component: LessonPage,
})
