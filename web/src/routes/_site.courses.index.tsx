import { createFileRoute } from '@tanstack/react-router'
import { catalogueFilter, catalogueQuery } from '@/features/courses/catalogue'
import { CataloguePage } from '@/features/courses/CataloguePage'

export const Route = createFileRoute('/_site/courses/')({
  validateSearch: catalogueFilter,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps, cause }) => {
    const courses = queryClient.ensureInfiniteQueryData(catalogueQuery(deps))
    // Another filter: the page is there, and shows what it has until the answer comes.
    return cause === 'stay' ? undefined : courses
  },
  component: CataloguePage,
})
