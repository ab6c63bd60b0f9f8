import { createFileRoute, redirect } from '@tanstack/react-router'
import { lazy } from 'react'
import { CommunityShell } from '@/app/CommunityShell'
import { withWords } from '@/i18n'
import { communityQuery, isWaitingOutside } from '@/shared/communities'

// React's own `lazy`: the router's asks for such a part with every page, and React does not like how it waits for it.
const CommunityGone = lazy(() =>
  withWords(import('@/app/CommunityGone').then(({ CommunityGone }) => ({ default: CommunityGone }))),
)

export const Route = createFileRoute('/c/$community')({
  loader: async ({ context: { queryClient }, params, location }) => {
    const community = await queryClient.ensureQueryData(communityQuery(params.community))
    const isAbout = location.pathname.endsWith('/about')
    if (isWaitingOutside(community) && !isAbout) throw redirect({ to: '/c/$community/about', params, replace: true })
  },
  component: CommunityShell,
  errorComponent: CommunityGone,
})
