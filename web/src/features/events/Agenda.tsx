import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useT } from '@/i18n'
import { Skeleton } from '@/ui/Skeleton'
import type { Pages } from '@/api/lists'
import type { EventCard, Source } from './reading'
import { AgendaFailure } from './AgendaFailure'
import { AgendaList } from './AgendaList'
import { cardsOf, pastQuery, upcomingQuery } from './queries'
import { isOfKind, type EventsSearch } from './search'

interface Props {
  source: Source
  search: EventsSearch
  /** There is nothing at all, and there is nothing of this kind. */
  empty: ReactNode
  nothingLeft: ReactNode
}

/** The list of a community's events or of mine: what comes, or what was. */
export function Agenda(props: Props) {
  return props.search.when === 'past' ? <Past {...props} /> : <Upcoming {...props} />
}

function Upcoming(props: Props) {
  return <Loaded {...props} query={useInfiniteQuery(upcomingQuery(props.source))} />
}
function Past(props: Props) {
  return <Loaded {...props} query={useInfiniteQuery(pastQuery(props.source))} />
}

interface Query {
  isPending: boolean
  error: unknown
  data: Pages<EventCard> | undefined
  refetch: () => unknown
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

function Loaded({ search, empty, nothingLeft, query }: Props & { query: Query }) {
  if (query.isPending) return <AgendaSkeleton />
  if (query.error && !query.data) return <AgendaFailure error={query.error} again={query.refetch} />
  const all = cardsOf(query.data)
  const cards = all.filter((card) => isOfKind(card, search.kind))
  return (
    <AgendaList
      cards={cards}
      more={query}
      isPast={search.when === 'past'}
      empty={all.length === 0 ? empty : nothingLeft}
    />
  )
}

export function AgendaSkeleton() {
  const t = useT()
  return (
    <div role="status" aria-label={t('ui.loading')} className="grid gap-3">
      {[0, 1, 2].map((one) => (
        <Skeleton key={one} className="h-[150px] rounded-card!" />
      ))}
    </div>
  )
}
