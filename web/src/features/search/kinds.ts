import type { MessageId } from '@/i18n'

export const kinds = ['posts', 'courses', 'lessons', 'members'] as const
export type Kind = (typeof kinds)[number]

export const kindNames: Record<Kind, MessageId> = {
  posts: 'search.posts',
  courses: 'app.courses',
  lessons: 'search.lessons',
  members: 'app.members',
}

export interface SearchOf {
  q?: string
  kind?: Kind
}

/** What the page's address says after its question mark. */
export const searchOf = (search: Record<string, unknown>): SearchOf => ({
  q: typeof search.q === 'string' || typeof search.q === 'number' ? String(search.q) : undefined,
  kind: kinds.find((kind) => kind === search.kind),
})

/** What each kind of result needs. `few`: beside the others, with the way to the rest. */
export interface KindProps {
  community: string
  words: string
  few: boolean
}

/** How many of each kind stand beside the others. */
export const fewResults = 5
export const shown = <T>(items: T[], few: boolean): T[] => (few ? items.slice(0, fewResults) : items)
