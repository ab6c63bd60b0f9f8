import { createFileRoute } from '@tanstack/react-router'
import { LearningPage } from '@/features/enrollments/LearningPage'
import { enrollmentsQuery } from '@/shared/courses/queries'
import { requireSession } from '@/shared/requireSession'

export const Route = createFileRoute('/_site/me/learning')({
  beforeLoad: requireSession,
  loader: ({ context: { queryClient } }) => queryClient.ensureInfiniteQueryData(enrollmentsQuery),
  component: LearningPage,
})
