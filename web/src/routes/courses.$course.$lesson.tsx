import { createFileRoute } from '@tanstack/react-router'
import { LessonFailure } from '@/features/videos/LessonFailure'
import { LessonPage } from '@/features/videos/LessonPage'
import { LessonSkeleton } from '@/features/videos/LessonSkeleton'
import { lessonSearchOf } from '@/shared/courses/links'
import { openCourse } from '@/shared/courses/open'

export const Route = createFileRoute('/courses/$course/$lesson')({
  validateSearch: lessonSearchOf,
  loader: ({ context: { queryClient }, params }) => openCourse(queryClient, 'lesson', params),
  pendingComponent: LessonSkeleton,
  errorComponent: LessonFailure,
  component: LessonPage,
})
