import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import { listQuery } from '@/api/lists'

/** All lists of comments below one post: its threads, and the replies of each that was opened. */
export const commentsKey = (post: string) => ['comments', post] as const

export const threadsQuery = (post: string) =>
  listQuery([...commentsKey(post), 'threads'], (cursor) =>
    answered(api.GET('/posts/{post}/comments', { params: { path: { post }, query: { cursor } } })),
  )

export const repliesQuery = (post: string, parent: string) =>
  listQuery([...commentsKey(post), 'replies', parent], (cursor) =>
    answered(api.GET('/posts/{post}/comments', { params: { path: { post }, query: { parent, cursor } } })),
  )

/** The comment that an address points to. */
export const commentQuery = (comment: string) =>
  queryOptions({
    queryKey: ['comment', comment],
    queryFn: () => answered(api.GET('/comments/{comment}', { params: { path: { comment } } })),
  })
