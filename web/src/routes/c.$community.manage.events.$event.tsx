import { createFileRoute } from '@tanstack/react-router'
import { EditEventPage } from '@/features/events/EditEventPage'
import { eventQuery } from '@/features/events/queries'

export const Route = createFileRoute('/c/$community/manage/events/$event')({
  loader: ({ context: { queryClient }, params }) => queryClient.ensureQueryData(eventQuery(params.event)),
  component: EditEventPage,
})
