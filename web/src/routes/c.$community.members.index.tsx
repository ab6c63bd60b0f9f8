import { createFileRoute } from '@tanstack/react-router'
import { MembersPage } from '@/features/memberships/MembersPage'

export const Route = createFileRoute('/c/$community/members/')({
  component: MembersPage,
})
