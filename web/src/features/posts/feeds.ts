import type { Pages } from '@/api/lists'
import type { FeedFilter, Post } from './queries'

/** Whether a feed with this filter begins with a post that was just written. */
export const showsNew = (filter: FeedFilter, post: Post): boolean =>
  filter.sort !== 'top' && !filter.search && (!filter.topic || filter.topic === post.topic)

/** The same pages with a new post where it belongs: after what is pinned. */
export function withNew(pages: Pages<Post> | undefined, post: Post): Pages<Post> | undefined {
  const [first, ...rest] = pages?.pages ?? []
  if (!pages || !first) return pages
  const pinned = first.data.filter((one) => one.isPinned)
  const others = first.data.filter((one) => !one.isPinned)
  return { ...pages, pages: [{ ...first, data: [...pinned, post, ...others] }, ...rest] }
}
