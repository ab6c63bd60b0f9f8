import type { Page } from '@/api/client'
import { readAll, type EventCard, type Source } from './reading'

const day = 86_400_000 // ms
const near = 90 // days
const far = 400 // days, as many as the server answers at once

/** What ended before a moment, newest first, a window at a time: the API lists forwards only. */
export async function readPast(source: Source, before = new Date().toISOString()): Promise<Page<EventCard>> {
  const end = Date.parse(before)
  for (const days of [near, far]) {
    const from = new Date(end - days * day).toISOString()
    const found = (await readAll(source, from, before)).filter(
      (card) => Date.parse(card.occurrence.endDate) <= Date.now(),
    )
    if (found.length) return { data: found.toReversed(), nextCursor: from }
  }
  // More than a year without anything is taken for the beginning.
  return { data: [], nextCursor: null }
}
