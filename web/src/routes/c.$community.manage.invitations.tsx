import { createFileRoute } from '@tanstack/react-router'
import { InvitationsPage } from '@/features/memberships/InvitationsPage'

export const Route = createFileRoute('/c/$community/manage/invitations')({
  component: InvitationsPage,
})
