import { createFileRoute } from '@tanstack/react-router'
import { ProfilePage } from '@/features/users/ProfilePage'
import { profileQuery } from '@/shared/people'

export const Route = createFileRoute('/_site/users/$user')({
  loader: ({ context: { queryClient }, params }) => queryClient.ensureQueryData(profileQuery(params.user)),
  component: ProfilePage,
})
