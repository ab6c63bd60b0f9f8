import { createFileRoute } from '@tanstack/react-router'
import { MemberProfilePage } from '@/app/MemberProfilePage'
import { profileQuery } from '@/shared/people'

export const Route = createFileRoute('/c/$community/members/$user')({
  loader: ({ context: { queryClient }, params }) => queryClient.ensureQueryData(profileQuery(params.user)),
  component: MemberProfilePage,
})
