import { queryOptions } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'
import type { paths } from '@/api/schema'
import { listQuery } from '@/api/lists'

export type Post = Schemas['PostCard']
export type Order = NonNullable<NonNullable<paths['/communities/{community}/posts']['get']['parameters']['query']>['sort']>

export interface FeedFilter {
  topic?: string
  sort?: Order
  search?: string
}

/** Every query of this feature begins with this key, so that one line can change or refresh all of them. */
export const postsKey = ['posts'] as const

export const feedQuery = (community: string, filter: FeedFilter) =>
  listQuery([...postsKey, 'feed', community, filter], (cursor) =>
    answered(api.GET('/communities/{community}/posts', { params: { path: { community }, query: { ...filter, cursor } } })),
  )

export const homeFeedQuery = listQuery([...postsKey, 'home'], (cursor) => answered(api.GET('/users/me/feed', { params: { query: { cursor } } })))

export const postQuery = (post: string) =>
  queryOptions({ queryKey: [...postsKey, 'one', post], queryFn: () => answered(api.GET('/posts/{post}', { params: { path: { post } } })) })
