import { createFileRoute } from '@tanstack/react-router'
import { CoursePage } from '@/features/courses/CoursePage'

export const Route = createFileRoute('/c/$community/courses/$course/')({
  component: CoursePage,
})
