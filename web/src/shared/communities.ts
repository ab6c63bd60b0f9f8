import { queryOptions } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'
import { listQuery } from '@/api/lists'
import type { Me } from '@/shared/session'

export type Community = Schemas['CommunityView']
export type CommunityCard = Schemas['CommunityCard']

/** How its address names a community: by slug where it has one. */
export const addressOf = (community: { _id: string; slug?: string }) => community.slug ?? community._id

/** Every query about single communities begins with this key. */
export const communityKey = ['community'] as const

/** By slug or id; a 404 is also what may not be seen. */
export const communityQuery = (community: string) =>
  queryOptions({
    queryKey: [...communityKey, community],
    queryFn: () => answered(api.GET('/communities/{community}', { params: { path: { community } } })),
    staleTime: 60_000,
  })

/** Those that the viewer is in, newest first. */
export const myCommunitiesQuery = listQuery(['my-communities'], (cursor) =>
  answered(api.GET('/users/me/communities', { params: { query: { status: 'active', limit: 100, cursor } } })),
)

/** Those that the viewer has asked to let them in. */
export const askedCommunitiesQuery = listQuery(['my-communities', 'pending'], (cursor) =>
  answered(api.GET('/users/me/communities', { params: { query: { status: 'pending', cursor } } })),
)

/** Whether somebody is in, and so sees who else is. */
export const isInside = (community: Community, me: Me | null) => community.viewer.status === 'active' || !!me?.isOwner
/** Whether somebody has asked and sees no more than what the community says of itself. */
export const isWaitingOutside = (community: Community) =>
  community.viewer.status === 'pending' && community.type === 'private'
/** What is inside a private community is for who is in it. */
export const maySeeInside = (community: Community, me: Me | null) =>
  community.type === 'public' || isInside(community, me)
