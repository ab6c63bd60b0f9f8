import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'
import { takeFromPage } from '@/api/boot'
import { isSignedOut } from '@/api/problems'

export type Me = Schemas['Account']
export type Site = Schemas['SiteView']

const minutes = 60_000

async function readMe(): Promise<Me | null> {
  const brought = takeFromPage('/users/me')
  if (brought !== undefined) return brought as Me | null
  try {
    return await answered(api.GET('/users/me'))
  } catch (failure) {
    if (isSignedOut(failure)) return null
    throw failure
  }
}

/** Who is signed in; null: nobody. */
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: readMe, staleTime: 5 * minutes })
export const siteQuery = queryOptions({
  queryKey: ['site'],
  queryFn: () => answered(api.GET('/site')),
  staleTime: 5 * minutes,
})

export const useMe = (): Me | null => useQuery(meQuery).data ?? null
/** The site is loaded before any page is. */
export const useSite = (): Site => useQuery(siteQuery).data!

/** Who may make communities and courses. */
export const isCreator = (me: Me | null): boolean => !!me && (me.role === 'creator' || me.isOwner)

/** After signing in or out everything that was loaded is somebody else's. */
export function useSessionChange() {
  const client = useQueryClient()
  return async (me: Me | null) => {
    await client.cancelQueries()
    client.setQueryData(meQuery.queryKey, me)
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'site' })
  }
}
