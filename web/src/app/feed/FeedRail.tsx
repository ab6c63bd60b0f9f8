import { useInfiniteQuery } from '@tanstack/react-query'
import { allOf } from '@/api/lists'
import { feedQuery } from '@/features/posts/queries'
import { addressOf, type Community } from '@/shared/communities'
import { AboutCard } from './AboutCard'
import { ComingUp } from './ComingUp'
import { FirstSteps } from './FirstSteps'
import { filterOf } from './feedSearch'
import { Resume } from './Resume'
import { useComingUp } from './useComingUp'

/** The column beside a community's feed, on wide screens only. */
export default function FeedRail({ community, address }: { community: Community; address: string }) {
  const isMember = community.viewer.status === 'active'
  const coming = useComingUp({ community: address })
  const { data: feed } = useInfiniteQuery({ ...feedQuery(address, filterOf({})), enabled: false })
  const params = { community: addressOf(community) }
  return (
    <aside aria-label={community.name} className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
      <AboutCard community={community} address={address} />
      {isMember && <FirstSteps key={community._id} community={community} address={address} posts={allOf(feed)} />}
      <Resume community={community} />
      <ComingUp
        events={coming?.events ?? []}
        communityOf={() => params.community}
        all={{ to: '/c/$community/events', params }}
      />
    </aside>
  )
}
