import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import { listQuery } from '@/api/lists'

export const foundPostsQuery = (community: string, words: string) =>
  listQuery(['search', 'posts', community, words], (cursor) =>
    answered(
      api.GET('/communities/{community}/posts', { params: { path: { community }, query: { search: words, cursor } } }),
    ),
  )

export const foundMembersQuery = (community: string, words: string) =>
  listQuery(['search', 'members', community, words], (cursor) =>
    answered(
      api.GET('/communities/{community}/members', {
        params: { path: { community }, query: { search: words, cursor } },
      }),
    ),
  )

/** Courses are few in one community: they are read whole and searched here. */
export const searchedCoursesQuery = (community: string) =>
  listQuery(['search', 'courses', community], (cursor) =>
    answered(
      api.GET('/communities/{community}/courses', { params: { path: { community }, query: { limit: 100, cursor } } }),
    ),
  )

export const lessonsQuery = (course: string) =>
  queryOptions({
    queryKey: ['search', 'lessons', course],
    queryFn: () => answered(api.GET('/courses/{course}/videos', { params: { path: { course } } })),
    staleTime: 300_000,
  })

/** Where words are said in a course's lessons. */
export const saidQuery = (course: string, words: string) =>
  queryOptions({
    queryKey: ['search', 'said', course, words],
    queryFn: () =>
      answered(api.GET('/courses/{course}/transcript', { params: { path: { course }, query: { search: words } } })),
    staleTime: 60_000,
  })
