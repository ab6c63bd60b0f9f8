import { createFileRoute, redirect } from '@tanstack/react-router'
import { answered, api } from '@/api/client'
import { addressOf, myCommunitiesQuery } from '@/shared/communities'

/** Where one begins: the only community there is, what is new in one's own, or what there is to discover. */
export const Route = createFileRoute('/')({
  beforeLoad: async ({ context: { queryClient, me } }) => {
    const open = (community: { _id: string; slug?: string }) =>
      redirect({ to: '/c/$community', params: { community: addressOf(community) }, replace: true })
    if (me) {
      const mine = (await queryClient.ensureInfiniteQueryData(myCommunitiesQuery)).pages[0]!.data
      if (mine.length === 1) throw open(mine[0]!)
      throw redirect({ to: mine.length ? '/home' : '/discover', replace: true })
    }
    const all = await answered(api.GET('/communities', { params: { query: { limit: 2 } } }))
    throw all.data.length === 1 ? open(all.data[0]!) : redirect({ to: '/discover', replace: true })
  },
})
