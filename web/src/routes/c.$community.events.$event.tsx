import { createFileRoute, notFound } from '@tanstack/react-router'
import { EventPage } from '@/features/events/EventPage'
import { eventQuery } from '@/features/events/queries'
import { communityQuery } from '@/shared/communities'

export const Route = createFileRoute('/c/$community/events/$event')({
  validateSearch: (search: Record<string, unknown>): { occurrence?: string } => ({
    occurrence: typeof search.occurrence === 'string' ? search.occurrence : undefined,
  }),
  loaderDeps: ({ search: { occurrence } }) => ({ occurrence }),
  loader: async ({ context: { queryClient }, params, deps }) => {
    const [community, event] = await Promise.all([
      queryClient.ensureQueryData(communityQuery(params.community)),
      queryClient.ensureQueryData(eventQuery(params.event, deps.occurrence)),
    ])
    if (event.community !== community._id) throw notFound()
  },
  component: EventPage,
})
