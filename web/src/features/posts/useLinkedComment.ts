import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { commentQuery } from './commentQueries'
import type { Thread } from './threads'

interface List {
  hasNextPage: boolean
  isFetching: boolean
  fetchNextPage: () => unknown
}

/** The comment that `#comment-…` names; reads on until its thread is loaded. */
export function useLinkedComment(threads: Thread[], { hasNextPage, isFetching, fetchNextPage }: List) {
  const id = useLocation({ select: ({ hash }) => /^comment-([0-9a-f]{24})$/.exec(hash)?.[1] })
  const { data, isError } = useQuery({ ...commentQuery(id ?? ''), enabled: !!id })
  const target = data?.parent ?? data?._id
  const isThere = !target || threads.some(({ _id }) => _id === target)
  useEffect(() => {
    if (!isThere && hasNextPage && !isFetching) void fetchNextPage()
  }, [isThere, hasNextPage, isFetching, fetchNextPage])
  return { linked: id ? data : undefined, isGone: !!id && isError }
}
