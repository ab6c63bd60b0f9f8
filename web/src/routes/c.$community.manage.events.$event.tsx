import { createFileRoute, notFound } from '@tanstack/react-router'
import { EditEventPage } from '@/features/events/EditEventPage'
import { eventQuery } from '@/features/events/queries'
import { communityQuery } from '@/shared/communities'

export const Route = createFileRoute('/c/$community/manage/events/$event')({
  loader: async ({ context: { queryClient }, params }) => {
    const [community, event] = await Promise.all([
      queryClient.ensureQueryData(communityQuery(params.community)),
      queryClient.ensureQueryData(eventQuery(params.event)),
    ])
    if (event.community !== community._id) throw notFound()
  },
  component: EditEventPage,
})
