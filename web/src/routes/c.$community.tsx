import { createFileRoute } from '@tanstack/react-router'
import { CommunityShell } from '@/app/CommunityShell'
import { communityQuery } from '@/shared/communities'

export const Route = createFileRoute('/c/$community')({
  loader: ({ context: { queryClient }, params }) => queryClient.ensureQueryData(communityQuery(params.community)),
  component: CommunityShell,
})
