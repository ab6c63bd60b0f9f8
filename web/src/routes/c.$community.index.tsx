import { createFileRoute, redirect } from '@tanstack/react-router'
import { feedSearch, filterOf } from '@/app/feed/feedSearch'
import { FeedPage } from '@/app/FeedPage'
import { feedQuery } from '@/features/posts/queries'
import { communityQuery, maySeeInside } from '@/shared/communities'

export const Route = createFileRoute('/c/$community/')({
  validateSearch: feedSearch,
  loaderDeps: ({ search }) => filterOf(search),
  loader: async ({ context: { queryClient, me }, params, deps }) => {
    const community = await queryClient.ensureQueryData(communityQuery(params.community))
    if (!maySeeInside(community, me)) throw redirect({ to: '/c/$community/about', params, replace: true })
    await queryClient.ensureInfiniteQueryData(feedQuery(params.community, deps))
  },
  component: FeedPage,
})
