import { createFileRoute } from '@tanstack/react-router'
import { NewCoursePage } from '@/features/builder/NewCoursePage'

export const Route = createFileRoute('/_site/teach/courses/new')({
  component: NewCoursePage,
})
