import { createFileRoute, redirect } from '@tanstack/react-router'
import { MyEventsPage } from '@/features/events/MyEventsPage'
import { pastQuery, upcomingQuery } from '@/features/events/queries'
import { readEventsSearch } from '@/features/events/search'

export const Route = createFileRoute('/_site/me/events')({
  validateSearch: readEventsSearch,
  beforeLoad: ({ context: { me }, location }) => {
    if (!me) throw redirect({ to: '/login', search: { next: location.href } })
  },
  loaderDeps: ({ search: { view, when } }) => ({ view, when }),
  loader: async ({ context: { queryClient }, deps }) => {
    if (deps.view === 'month') return
    await (deps.when === 'past'
      ? queryClient.ensureInfiniteQueryData(pastQuery('mine'))
      : queryClient.ensureInfiniteQueryData(upcomingQuery('mine')))
  },
  component: MyEventsPage,
})
