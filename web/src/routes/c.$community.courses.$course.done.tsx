import { createFileRoute } from '@tanstack/react-router'
import { DonePage } from '@/features/enrollments/DonePage'

export const Route = createFileRoute('/c/$community/courses/$course/done')({
  component: DonePage,
})
