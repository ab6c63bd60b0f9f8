import { useMutation, useQueryClient, type Query, type QueryClient } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'
import { changeIn, without, type Pages } from '@/api/lists'
import { useT } from '@/i18n'
import { toast, toastFailure } from '@/ui/toast'
import type { EventCard } from './reading'
import { withAnswer, withCounts } from './answers'
import { attendeesKey, calendarQuery, cardsKey, eventsKey, viewKey, type EventView, type Status } from './queries'

export type EventDraft = Schemas['EventDraft']
export type EventPatch = Schemas['EventPatch']

/** An answer to one date of a series, or to an event as a whole. `status` not given: it is taken back. */
export interface Answer {
  status?: Status
  occurrence?: string
}

const isShownByTime: (query: Query) => boolean = ({ queryKey }) => queryKey[1] === 'cards' || queryKey[1] === 'one'

type Cards = Pages<EventCard> | EventCard[]
type Counted = Parameters<typeof withCounts>[1]

/** Changes an event wherever it is shown: at one of its dates or at all of them. */
function changeEvent(
  client: QueryClient,
  id: string,
  occurrence: string | undefined,
  change: <T extends Counted>(event: T) => T,
) {
  const isMeant = (start: string | undefined) => occurrence === undefined || start === occurrence
  const one = (card: EventCard) => (card._id === id && isMeant(card.occurrence.startDate) ? change(card) : card)
  client.setQueriesData<Cards>({ queryKey: cardsKey }, (data) =>
    Array.isArray(data) ? data.map(one) : changeIn(data, one),
  )
  client.setQueriesData<EventView>({ queryKey: viewKey(id) }, (view) =>
    view && isMeant(view.occurrence?.startDate) ? change(view) : view,
  )
}

function send(id: string, { status, occurrence }: Answer): Promise<EventView> {
  const path = { event: id }
  if (status) return answered(api.PUT('/events/{event}/attendance', { params: { path }, body: { status, occurrence } }))
  return answered(api.DELETE('/events/{event}/attendance', { params: { path, query: { occurrence } } }))
}

/** Shown at once, put right by the answer, taken back when it fails. */
export function useAnswer(event: { _id: string; isRecurring: boolean }) {
  const t = useT()
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: (answer: Answer) => send(event._id, answer),
    onMutate: async ({ status, occurrence }) => {
      await client.cancelQueries({ queryKey: cardsKey })
      const before = client.getQueriesData({ queryKey: eventsKey, predicate: isShownByTime })
      changeEvent(client, event._id, occurrence, (one) => withAnswer(one, status, occurrence !== undefined))
      return before
    },
    onSuccess: async (view, { status, occurrence }) => {
      changeEvent(client, event._id, occurrence, (one) =>
        event.isRecurring && !occurrence ? one : withCounts(one, view),
      )
      if (!status && view.viewer.status) toast(t('events.answer.series.holds'))
      void client.invalidateQueries({ queryKey: attendeesKey(event._id) })
      // What counts at the other dates of a series only the server knows.
      if (event.isRecurring) await client.invalidateQueries({ queryKey: eventsKey, predicate: isShownByTime })
    },
    onError: (failure, answer, before) => {
      for (const [key, data] of before ?? []) client.setQueryData(key, data)
      toastFailure(failure, { label: t('ui.again'), run: () => mutation.mutate(answer) })
    },
    scope: { id: `answer ${event._id}` },
  })
  return mutation
}

/** After a change of what takes place when, it is read anew; who comes then only where it is shown again. */
function useRefresh() {
  const client = useQueryClient()
  return async () => {
    await client.invalidateQueries({ queryKey: eventsKey, predicate: isShownByTime })
    await client.invalidateQueries({ queryKey: [...eventsKey, 'attendees'], refetchType: 'none' })
  }
}

export function usePlan(community: string) {
  const refresh = useRefresh()
  return async (draft: EventDraft) => {
    const made = await answered(
      api.POST('/communities/{community}/events', { params: { path: { community } }, body: draft }),
    )
    void refresh()
    return made
  }
}

export function useChange(event: string) {
  const refresh = useRefresh()
  return async (patch: EventPatch) => {
    await answered(api.PATCH('/events/{event}', { params: { path: { event } }, body: patch }))
    await refresh()
  }
}

export function useRemove(event: string) {
  const client = useQueryClient()
  return async () => {
    await answered(api.DELETE('/events/{event}', { params: { path: { event } } }))
    client.removeQueries({ queryKey: viewKey(event), type: 'inactive' })
    client.setQueriesData<Cards>({ queryKey: cardsKey }, (data) => {
      const isGone = (card: EventCard) => card._id === event
      return Array.isArray(data) ? data.filter((card) => !isGone(card)) : without(data, isGone)
    })
    void client.invalidateQueries({ queryKey: cardsKey })
  }
}

/** Whether a date of a series takes place. */
export function useDates(event: string) {
  const refresh = useRefresh()
  const pathOf = (start: string) => ({ params: { path: { event, start } } })
  return {
    cancel: async (start: string) => {
      await answered(api.DELETE('/events/{event}/occurrences/{start}', pathOf(start)))
      await refresh()
    },
    restore: useMutation({
      mutationFn: (start: string) => answered(api.PUT('/events/{event}/occurrences/{start}', pathOf(start))),
      onSuccess: refresh,
      onError: (failure) => toastFailure(failure),
    }),
  }
}

export function useCalendarAddress() {
  const client = useQueryClient()
  return {
    make: async () => client.setQueryData(calendarQuery.queryKey, await answered(api.POST('/users/me/calendar'))),
    remove: async () => {
      await answered(api.DELETE('/users/me/calendar'))
      client.setQueryData(calendarQuery.queryKey, null)
    },
  }
}
