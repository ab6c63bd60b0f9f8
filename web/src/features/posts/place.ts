import { addressOf, type Community } from '@/shared/communities'
import type { Schemas } from '@/api/client'
import type { Post } from './queries'

/** What a post's card needs to know of where it stands. */
export interface Place {
  /** As addresses of pages name the community. */
  address: string
  topics: Schemas['Topic'][]
  /** Members' pages are open to the reader. */
  isMember: boolean
  /** Given: the card says which community this is. */
  name?: string
}

export const placeOf = (community: Community): Place => ({
  address: addressOf(community),
  topics: community.topics,
  isMember: community.viewer.status === 'active',
})

/** Of a post among those of several communities. */
export const homePlaceOf = ({ community, communityCard }: Post): Place => ({
  address: communityCard ? addressOf(communityCard) : community,
  topics: [],
  isMember: true,
  name: communityCard?.name,
})
