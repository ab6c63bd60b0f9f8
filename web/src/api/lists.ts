import { infiniteQueryOptions, type InfiniteData, type QueryKey } from '@tanstack/react-query'
import type { Page } from './client'

/** A list that is read page by page with the server's cursors. `read` gets the cursor, none for the first page. */
export function listQuery<T>(key: QueryKey, read: (cursor?: string) => Promise<Page<T>>) {
  return infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page<T>) => last.nextCursor ?? undefined,
  })
}

export type Pages<T> = InfiniteData<Page<T>>

export const allOf = <T>(pages: Pages<T> | undefined): T[] => pages?.pages.flatMap((page) => page.data) ?? []

/** The same pages with `change` applied to each item. */
export function changeIn<T>(pages: Pages<T> | undefined, change: (item: T) => T): Pages<T> | undefined {
  return pages && { ...pages, pages: pages.pages.map((page) => ({ ...page, data: page.data.map(change) })) }
}

/** The same pages without the items that `isGone` names. */
export function without<T>(pages: Pages<T> | undefined, isGone: (item: T) => boolean): Pages<T> | undefined {
  return (
    pages && {
      ...pages,
      pages: pages.pages.map((page) => ({ ...page, data: page.data.filter((item) => !isGone(item)) })),
    }
  )
}

/** The same pages with `item` in the first place. */
export function withFirst<T>(pages: Pages<T> | undefined, item: T): Pages<T> | undefined {
  const [first, ...rest] = pages?.pages ?? []
  return pages && first && { ...pages, pages: [{ ...first, data: [item, ...first.data] }, ...rest] }
}
