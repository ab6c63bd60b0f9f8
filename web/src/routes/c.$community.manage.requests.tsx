import { createFileRoute } from '@tanstack/react-router'
import { RequestsPage } from '@/features/memberships/RequestsPage'

export const Route = createFileRoute('/c/$community/manage/requests')({
  component: RequestsPage,
})
