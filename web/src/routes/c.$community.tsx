import { createFileRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { CommunityShell } from '@/app/CommunityShell'
import { communityQuery, isWaitingOutside } from '@/shared/communities'

export const Route = createFileRoute('/c/$community')({
  loader: async ({ context: { queryClient }, params, location }) => {
    const community = await queryClient.ensureQueryData(communityQuery(params.community))
    const isAbout = location.pathname.endsWith('/about')
    if (isWaitingOutside(community) && !isAbout) throw redirect({ to: '/c/$community/about', params, replace: true })
  },
  component: CommunityShell,
  errorComponent: lazyRouteComponent(() => import('@/app/CommunityGone'), 'CommunityGone'),
})
