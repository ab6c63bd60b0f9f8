import { createFileRoute } from '@tanstack/react-router'
import { LearningPage } from '@/features/enrollments/LearningPage'

export const Route = createFileRoute('/_site/me/learning')({
  component: LearningPage,
})
