import { createFileRoute } from '@tanstack/react-router'
import { EventsPage } from '@/features/events/EventsPage'
import { pastQuery, upcomingQuery } from '@/features/events/queries'
import { readEventsSearch } from '@/features/events/search'

export const Route = createFileRoute('/c/$community/events/')({
  validateSearch: readEventsSearch,
  loaderDeps: ({ search: { view, when } }) => ({ view, when }),
  loader: async ({ context: { queryClient }, params: { community }, deps }) => {
    if (deps.view === 'month') return
    await (deps.when === 'past'
      ? queryClient.ensureInfiniteQueryData(pastQuery({ community }))
      : queryClient.ensureInfiniteQueryData(upcomingQuery({ community })))
  },
  component: EventsPage,
})
