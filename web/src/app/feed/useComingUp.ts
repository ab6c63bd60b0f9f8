import { useInfiniteQuery } from '@tanstack/react-query'
import { cardsOf, upcomingQuery } from '@/features/events/queries'
import type { Source } from '@/features/events/reading'

/** The next events of one community or of all of mine, as the pages of events hold them; undefined: not loaded. */
export function useComingUp(source: Source) {
  const { data } = useInfiniteQuery({ ...upcomingQuery(source), staleTime: 60_000 })
  return data && { events: cardsOf(data), hasMore: !!data.pages[0]?.nextCursor }
}
