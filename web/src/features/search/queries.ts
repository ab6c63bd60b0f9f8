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

export const foundCoursesQuery = (community: string, words: string) =>
  listQuery(['search', 'courses', community, words], (cursor) =>
    answered(
      api.GET('/communities/{community}/courses', {
        params: { path: { community }, query: { search: words, cursor } },
      }),
    ),
  )

/** By their titles, and by what is said in them. */
export const foundLessonsQuery = (community: string, words: string) =>
  listQuery(['search', 'lessons', community, words], (cursor) =>
    answered(
      api.GET('/communities/{community}/videos', { params: { path: { community }, query: { search: words, cursor } } }),
    ),
  )
