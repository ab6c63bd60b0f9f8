import { createFileRoute } from '@tanstack/react-router'
import { DonePage } from '@/features/enrollments/DonePage'

export const Route = createFileRoute('/_site/courses/$course/done')({
  component: DonePage,
})
