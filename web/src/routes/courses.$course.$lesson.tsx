import { createFileRoute } from '@tanstack/react-router'
import { LessonPage } from '@/features/videos/LessonPage'

export const Route = createFileRoute('/courses/$course/$lesson')({
  component: LessonPage,
})
