import { answered, api, type Page, type Schemas } from '@/api/client'

export type EventCard = Schemas['EventCard']

/** Whose events: one community's, or those of all that I am in. */
export type Source = { community: string } | 'mine'

export interface Slice {
  from?: string
  to?: string
  cursor?: string
  limit?: number
}

export function readSlice(source: Source, query: Slice): Promise<Page<EventCard>> {
  if (source === 'mine') return answered(api.GET('/users/me/events', { params: { query } }))
  return answered(api.GET('/communities/{community}/events', { params: { path: source, query } }))
}

const largestPage = 100
/** More than two thousand dates in a window are more than a screen can show. */
const mostPages = 20

/** Everything in a window, oldest first. */
export async function readAll(source: Source, from: string, to: string): Promise<EventCard[]> {
  const out: EventCard[] = []
  let cursor: string | undefined
  for (let pages = 0; pages < mostPages; pages++) {
    const page = await readSlice(source, { from, to, limit: largestPage, cursor })
    out.push(...page.data)
    if (!page.nextCursor) break
    cursor = page.nextCursor
  }
  return out
}
