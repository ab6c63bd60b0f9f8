import { queryOptions } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'
import { listQuery } from '@/api/lists'
import { isMissing } from '@/api/problems'

export type Member = Schemas['MemberCard']

export interface MemberFilter {
  status?: Member['status']
  role?: Member['role']
  search?: string
}

/** Every list of a community's members begins with this key. */
export const membersKey = (community: string) => ['members', community] as const

const readMembers = (community: string, query: MemberFilter & { cursor?: string }) =>
  answered(api.GET('/communities/{community}/members', { params: { path: { community }, query } }))

export const membersQuery = (community: string, filter: MemberFilter = {}) =>
  listQuery([...membersKey(community), filter], (cursor) => readMembers(community, { ...filter, cursor }))

/** Who waits to be let in. How many they are the community itself says. */
export const requestsQuery = (community: string) => membersQuery(community, { status: 'pending' })

/** One member; null for who is none, or not to be seen. */
export const memberQuery = (community: string, user: string) =>
  queryOptions({
    queryKey: [...membersKey(community), 'one', user],
    queryFn: () =>
      answered(api.GET('/communities/{community}/members/{user}', { params: { path: { community, user } } })).catch(
        (failure: unknown) => {
          if (isMissing(failure)) return null
          throw failure
        },
      ),
  })
