import { queryOptions } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'
import { listQuery } from '@/api/lists'
import type { Me } from '@/shared/session'

export type Community = Schemas['CommunityView']
export type CommunityCard = Schemas['CommunityCard']

/** How its address names a community: by slug where it has one. */
export const addressOf = (community: { _id: string; slug?: string }) => community.slug ?? community._id

/** By slug or id; a 404 is also what may not be seen. */
export const communityQuery = (community: string) =>
  queryOptions({
    queryKey: ['community', community],
    queryFn: () => answered(api.GET('/communities/{community}', { params: { path: { community } } })),
    staleTime: 60_000,
  })

/** What is inside a private community is its members' and the site owner's. */
export const maySeeInside = ({ type, viewer }: Community, me: Me | null): boolean => type === 'public' || viewer.status === 'active' || !!me?.isOwner

/** Those that the viewer is in, newest first. */
export const myCommunitiesQuery = listQuery(['my-communities'], (cursor) =>
  answered(api.GET('/users/me/communities', { params: { query: { status: 'active', limit: 100, cursor } } })),
)
