import { createFileRoute } from '@tanstack/react-router'
import { InvitationPage } from '@/features/memberships/InvitationPage'

export const Route = createFileRoute('/_plain/invite/$code')({
  component: InvitationPage,
})
