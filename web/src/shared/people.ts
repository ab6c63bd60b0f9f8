import { queryOptions } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'

export type Profile = Schemas['Profile']

/** The public part of an account. */
export const profileQuery = (user: string) =>
  queryOptions({
    queryKey: ['profile', user],
    queryFn: () => answered(api.GET('/users/{user}', { params: { path: { user } } })),
    staleTime: 60_000,
  })
