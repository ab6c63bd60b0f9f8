import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '@/api/client'

// What stands beside a feed: first pages only, for a few of each are shown.

const path = (community: string) => ({ params: { path: { community } } })

export const comingUpQuery = (community: string) =>
  queryOptions({ queryKey: ['beside', 'events', community], queryFn: () => answered(api.GET('/communities/{community}/events', path(community))), staleTime: 60_000 })

export const someMembersQuery = (community: string) =>
  queryOptions({ queryKey: ['beside', 'members', community], queryFn: () => answered(api.GET('/communities/{community}/members', path(community))), staleTime: 60_000 })

export const someCoursesQuery = (community: string) =>
  queryOptions({ queryKey: ['beside', 'courses', community], queryFn: () => answered(api.GET('/communities/{community}/courses', path(community))), staleTime: 60_000 })

export const myCoursesQuery = queryOptions({ queryKey: ['beside', 'enrollments'], queryFn: () => answered(api.GET('/users/me/enrollments')) })

export const myComingUpQuery = queryOptions({ queryKey: ['beside', 'my-events'], queryFn: () => answered(api.GET('/users/me/events')), staleTime: 60_000 })
