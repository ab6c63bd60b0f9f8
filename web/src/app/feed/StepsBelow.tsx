import { useInfiniteQuery } from '@tanstack/react-query'
import { allOf } from '@/api/lists'
import { feedQuery } from '@/features/posts/queries'
import type { Community } from '@/shared/communities'
import { filterOf } from './feedSearch'
import { FirstSteps } from './FirstSteps'

/** First steps where there is no column beside the feed: below it, while it is so short that one comes to its end. */
export default function StepsBelow({ community, address }: { community: Community; address: string }) {
  const { data, hasNextPage } = useInfiniteQuery({ ...feedQuery(address, filterOf({})), enabled: false })
  if (!data || hasNextPage) return null
  return <FirstSteps key={community._id} community={community} address={address} posts={allOf(data)} />
}
