import { createFileRoute } from '@tanstack/react-router'
import { InvitationGone, InvitationPage } from '@/features/memberships/InvitationPage'
import { invitationQuery } from '@/features/memberships/queries'

export const Route = createFileRoute('/_plain/invite/$code')({
  loader: ({ context: { queryClient }, params }) => queryClient.ensureQueryData(invitationQuery(params.code)),
  component: InvitationPage,
  errorComponent: InvitationGone,
})
