import { queryOptions } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'
import type { paths } from '@/api/schema'
import { listQuery } from '@/api/lists'

export type Post = Schemas['PostCard']
export type Order = NonNullable<
  NonNullable<paths['/communities/{community}/posts']['get']['parameters']['query']>['sort']
>

export interface FeedFilter {
  topic?: string
  sort?: Order
  search?: string
}

/** Every query of this feature begins with this key, so that one line can change or refresh all of them. */
export const postsKey = ['posts'] as const
export const feedsKey = [...postsKey, 'feed'] as const
const homeKey = [...postsKey, 'home'] as const

export const feedQuery = (community: string, filter: FeedFilter) =>
  listQuery([...feedsKey, community, filter], (cursor) =>
    answered(
      api.GET('/communities/{community}/posts', { params: { path: { community }, query: { ...filter, cursor } } }),
    ),
  )

export const homeFeedQuery = listQuery(homeKey, (cursor) =>
  answered(api.GET('/users/me/feed', { params: { query: { cursor } } })),
)

export const postQuery = (post: string) =>
  queryOptions({
    queryKey: [...postsKey, 'one', post],
    queryFn: () => answered(api.GET('/posts/{post}', { params: { path: { post } } })),
  })

/** Who likes it: not under the posts' key, for these are people. */
export const likersQuery = (post: string) =>
  listQuery(['likers', post], (cursor) =>
    answered(api.GET('/posts/{post}/likes', { params: { path: { post }, query: { cursor } } })),
  )
