import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import { listQuery } from '@/api/lists'
import type { CatalogueFilter } from './catalogueFilter'
import { coursesKey, type CourseCard } from '@/shared/courses/queries'

export const catalogueQuery = (filter: CatalogueFilter) =>
  listQuery([...coursesKey, 'catalogue', filter], (cursor) =>
    answered(api.GET('/courses', { params: { query: { ...filter, cursor } } })),
  )

/**
 * The categories and tags that courses have, the commonest first: those of the hundred courses that most people take.
 */
export const facetsQuery = queryOptions({
  queryKey: [...coursesKey, 'facets'],
  queryFn: async () =>
    facetsOf((await answered(api.GET('/courses', { params: { query: { sort: 'popular', limit: 100 } } }))).data),
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
