import type { FeedFilter } from '@/features/posts/queries'

/** What a feed's address says after its question mark. */
export interface FeedSearch {
  topic?: string
  sort?: 'top'
  search?: string
  compose?: true
}

const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined

export const feedSearch = (search: Record<string, unknown>): FeedSearch => ({
  topic: textOf(search.topic),
  sort: search.sort === 'top' ? 'top' : undefined,
  search: textOf(search.search),
  compose: search.compose ? true : undefined,
})

/** A search always shows the newest first; the server refuses another order with it. */
export const filterOf = ({ topic, sort, search }: FeedSearch): FeedFilter => ({
  topic,
  search,
  sort: search ? undefined : sort,
})
