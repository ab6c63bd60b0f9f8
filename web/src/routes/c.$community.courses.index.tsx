import { createFileRoute } from '@tanstack/react-router'
import { CommunityCoursesPage } from '@/features/courses/CommunityCoursesPage'

export const Route = createFileRoute('/c/$community/courses/')({
  component: CommunityCoursesPage,
})
