import { queryOptions } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'
import { allOf, listQuery } from '@/api/lists'
import type { Profile } from './people'

export type Member = Schemas['MemberCard']

export interface MemberFilter {
  status?: Member['status']
  role?: Member['role']
  search?: string
}

/** Every list of a community's members begins with this key. */
export const membersKey = (community: string) => ['members', community] as const

const readMembers = (community: string, query: MemberFilter & { cursor?: string; limit?: number }) =>
  answered(api.GET('/communities/{community}/members', { params: { path: { community }, query } }))

export const membersQuery = (community: string, filter: MemberFilter = {}) =>
  listQuery([...membersKey(community), filter], (cursor) => readMembers(community, { ...filter, cursor }))

/** Who waits to be let in: the page of requests and every count of them read the same list. */
export const requestsQuery = (community: string) => membersQuery(community, { status: 'pending' })

/** One member, null for who is none. The API lists members only: the name leads to the page they are on. */
export const memberQuery = (community: string, profile: Profile, statuses: readonly Member['status'][]) =>
  queryOptions({
    queryKey: [...membersKey(community), 'one', profile._id, statuses],
    queryFn: async () => {
      const search = `${profile.firstName} ${profile.lastName}`
      for (const status of statuses) {
        const { data } = await readMembers(community, { status, search, limit: 100 })
        const found = data.find(({ user }) => user === profile._id)
        if (found) return found
      }
      return null
    },
  })

/** How many a list has loaded, and whether there are more. */
export function countOf(pages: Parameters<typeof allOf<Member>>[0]) {
  return { n: allOf(pages).length, more: !!pages?.pages.at(-1)?.nextCursor }
}
