import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { EventView, Occurrence } from './queries'
import { windowQuery } from './queries'
import { nextStarts } from './rules/expand'
import { repeatOf, startOf } from './rules/words'

export interface NextDate extends Occurrence {
  isCancelled: boolean
}

const shown = 6
const day = 86_400_000 // ms
const ahead = 180 // days, for rules that only the server can expand

/**
 * The next dates of a series with those that are cancelled. Rules that forms can say are expanded here; for others the
 * community's own list is asked, which leaves cancelled dates out.
 */
export function useNextDates(event: EventView, community: string): NextDate[] {
  const [now] = useState(() => Date.now())
  const repeat = useMemo(() => repeatOf(event), [event])
  const length = Date.parse(event.endDate) - Date.parse(event.startDate)
  const isOther = repeat.every === 'other'
  const query = useQuery({
    ...windowQuery({ community }, new Date(now).toISOString(), new Date(now + ahead * day).toISOString()),
    enabled: isOther,
  })
  return useMemo(() => {
    const cancelled = new Set(event.cancelledOccurrences.map((start) => Date.parse(start)))
    const listed = (query.data ?? [])
      .filter((card) => card._id === event._id)
      .map((card) => Date.parse(card.occurrence.startDate))
    const missing = [...cancelled].filter((start) => start + length > now)
    const starts = isOther
      ? [...listed, ...missing].sort((a, b) => a - b).slice(0, shown)
      : nextStarts(repeat, startOf(event), event.timeZone, shown, now - length)
    return starts.map((start) => ({
      startDate: toText(start),
      endDate: toText(start + length),
      isCancelled: cancelled.has(start),
    }))
  }, [event, repeat, isOther, length, now, query.data])
}

const toText = (instant: number) => new Date(instant).toISOString()
