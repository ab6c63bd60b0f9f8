import { isMonth } from './time/isMonth'

/** Which of the events: those I come to, perhaps come to, or have not answered. */
export const kinds = ['all', 'mine', 'open'] as const
export type Kind = (typeof kinds)[number]

/** What the address of a list says. What is not said: upcoming events as a list, all of them. */
export interface EventsSearch {
  view?: 'month'
  month?: string
  when?: 'past'
  kind?: Exclude<Kind, 'all'>
}

export function readEventsSearch(search: Record<string, unknown>): EventsSearch {
  const { view, month, when, kind } = search
  return {
    view: view === 'month' ? view : undefined,
    month: isMonth(month) ? month : undefined,
    when: when === 'past' ? when : undefined,
    kind: kind === 'mine' || kind === 'open' ? kind : undefined,
  }
}

type Answered = { viewer: { status?: 'going' | 'maybe' | 'not_going' } }

export function isOfKind({ viewer }: Answered, kind: EventsSearch['kind']): boolean {
  if (kind === 'mine') return viewer.status === 'going' || viewer.status === 'maybe'
  return kind !== 'open' || viewer.status === undefined
}
