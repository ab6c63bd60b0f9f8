import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import { listQuery } from '@/api/lists'
import { coursesKey, type CourseCard } from '@/shared/courses/queries'

export const levels = ['beginner', 'intermediate', 'advanced'] as const
export const sorts = ['newest', 'popular', 'rated'] as const

export interface CatalogueFilter {
  search?: string
  category?: string
  level?: (typeof levels)[number]
  /** true: free ones; false: those that cost something */
  free?: boolean
  tag?: string
  sort?: (typeof sorts)[number]
}

const text = (value: unknown) => (value === undefined || value === null || value === '' ? undefined : String(value))
const oneOf = <T extends string>(value: unknown, all: readonly T[]) => all.find((one) => one === value)

/** What an address says of the catalogue; what it says wrongly counts as left out. */
export function catalogueFilter(search: Record<string, unknown>): CatalogueFilter {
  const words = text(search.search)
  return {
    search: words,
    category: text(search.category),
    level: oneOf(search.level, levels),
    free: typeof search.free === 'boolean' ? search.free : undefined,
    tag: text(search.tag),
    // A search has an order of its own.
    sort: words ? undefined : oneOf(search.sort, sorts),
  }
}

export const isFiltered = ({ search, category, level, free, tag }: CatalogueFilter) => [search, category, level, free, tag].some((part) => part !== undefined)

export const catalogueQuery = (filter: CatalogueFilter) =>
  listQuery([...coursesKey, 'catalogue', filter], (cursor) => answered(api.GET('/courses', { params: { query: { ...filter, cursor } } })))

/** The categories and tags that courses have, the commonest first: those of the hundred courses that most people take. */
export const facetsQuery = queryOptions({
  queryKey: [...coursesKey, 'facets'],
  queryFn: async () => facetsOf((await answered(api.GET('/courses', { params: { query: { sort: 'popular', limit: 100 } } }))).data),
  staleTime: 5 * 60_000,
})

export function facetsOf(courses: Pick<CourseCard, 'category' | 'tags'>[]) {
  return {
    categories: commonest(courses.flatMap(({ category }) => category ?? [])),
    tags: commonest(courses.flatMap(({ tags }) => tags)).slice(0, 30),
  }
}

function commonest(words: string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b)).map(([word]) => word)
}
