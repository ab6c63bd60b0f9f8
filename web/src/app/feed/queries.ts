import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '@/api/client'

// What stands beside a feed: first pages only, for a few of each are shown.

export const someCoursesQuery = (community: string) =>
  queryOptions({
    queryKey: ['beside', 'courses', community],
    queryFn: () => answered(api.GET('/communities/{community}/courses', { params: { path: { community } } })),
    staleTime: 60_000,
  })

export const myCoursesQuery = queryOptions({
  queryKey: ['beside', 'enrollments'],
  queryFn: () => answered(api.GET('/users/me/enrollments')),
})
