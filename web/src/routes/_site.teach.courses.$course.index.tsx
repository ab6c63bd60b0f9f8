import { createFileRoute } from '@tanstack/react-router'
import { BuilderPage } from '@/features/builder/BuilderPage'
import { courseQuery, lessonsQuery } from '@/features/builder/queries'

interface Search {
  lesson?: string
  tab?: 'details'
}

export const Route = createFileRoute('/_site/teach/courses/$course/')({
  validateSearch: (search: Record<string, unknown>): Search => ({
    lesson: typeof search.lesson === 'string' ? search.lesson : undefined,
    tab: search.tab === 'details' ? 'details' : undefined,
  }),
  loader: ({ context: { queryClient }, params: { course } }) =>
    Promise.all([queryClient.ensureQueryData(courseQuery(course)), queryClient.ensureQueryData(lessonsQuery(course))]),
  component: BuilderPage,
})
