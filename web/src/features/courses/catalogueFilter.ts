// What the catalogue's address says. Alone in its file, as the first page reads addresses and nothing more.
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

export const isFiltered = ({ search, category, level, free, tag }: CatalogueFilter) =>
  [search, category, level, free, tag].some((part) => part !== undefined)
