import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answered, api, type Page, type Schemas } from '@/api/client'
import { listQuery, type Pages } from '@/api/lists'
import { isMissing } from '@/api/problems'
import { readAll, readSlice, type EventCard, type Slice, type Source } from './reading'
import { readPast } from './past'

export type EventView = Schemas['EventView']
export type Occurrence = Schemas['Occurrence']
export type Attendee = Schemas['AttendeeCard']
export type Status = Attendee['status']

export const eventsKey = ['events'] as const
/** Everything that holds cards: lists as pages, months as arrays. */
export const cardsKey = [...eventsKey, 'cards'] as const
export const viewKey = (event: string) => [...eventsKey, 'one', event] as const
export const attendeesKey = (event: string) => [...eventsKey, 'attendees', event] as const

const day = 86_400_000 // ms
const firstWindow = 90 // days that the server shows when nothing else is asked
const longestWindow = 400 // days that it shows at once

/** A day of overlap: time passes between the two questions. */
function laterSlice(): Slice {
  const from = Date.now() + (firstWindow - 1) * day
  return { from: new Date(from).toISOString(), to: new Date(from + longestWindow * day).toISOString() }
}

/** What comes: first the server's own window, then the rest of a year. */
export const upcomingQuery = (source: Source) =>
  infiniteQueryOptions({
    queryKey: [...cardsKey, 'upcoming', source],
    queryFn: ({ pageParam }) => readSlice(source, pageParam),
    initialPageParam: {} as Slice,
    getNextPageParam: (last: Page<EventCard>, _pages: Page<EventCard>[], asked: Slice): Slice | undefined => {
      if (last.nextCursor) return { ...asked, cursor: last.nextCursor }
      return asked.from ? undefined : laterSlice()
    },
  })

export const pastQuery = (source: Source) =>
  listQuery<EventCard>([...cardsKey, 'past', source], (before) => readPast(source, before))

export const windowQuery = (source: Source, from: string, to: string) =>
  queryOptions({ queryKey: [...cardsKey, 'window', source, from, to], queryFn: () => readAll(source, from, to) })

/** Each once: windows overlap, and what lasts is in both. */
export function cardsOf(pages: Pages<EventCard> | undefined): EventCard[] {
  const all = pages?.pages.flatMap((page) => page.data) ?? []
  return [...new Map(all.map((card) => [card._id + card.occurrence.startDate, card])).values()]
}

const readEvent = (event: string, occurrence?: string) =>
  answered(api.GET('/events/{event}', { params: { path: { event }, query: { occurrence } } }))

/** At one of its dates. When it does not take place then, the event as a whole, without `occurrence`. */
export const eventQuery = (event: string, occurrence?: string) =>
  queryOptions({
    queryKey: [...viewKey(event), occurrence ?? null],
    queryFn: () =>
      readEvent(event, occurrence).catch((failure: unknown) => {
        if (occurrence && isMissing(failure)) return readEvent(event)
        throw failure
      }),
  })

export const attendeesQuery = (event: string, status: Status, occurrence?: string) =>
  listQuery<Attendee>([...attendeesKey(event), status, occurrence ?? null], (cursor) =>
    answered(
      api.GET('/events/{event}/attendees', { params: { path: { event }, query: { occurrence, status, cursor } } }),
    ),
  )

/** My calendar's private address; null: there is none. What it is, only the answer that makes it says. */
export const calendarQuery = queryOptions({
  queryKey: [...eventsKey, 'calendar'],
  queryFn: () =>
    answered(api.GET('/users/me/calendar')).catch((failure: unknown) => {
      if (isMissing(failure)) return null
      throw failure
    }),
  staleTime: Infinity,
})
