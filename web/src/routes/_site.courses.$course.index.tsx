import { createFileRoute } from '@tanstack/react-router'
import { CoursePage } from '@/features/courses/CoursePage'

export const Route = createFileRoute('/_site/courses/$course/')({
  component: CoursePage,
})
