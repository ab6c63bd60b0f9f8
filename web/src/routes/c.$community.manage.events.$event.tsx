import { createFileRoute } from '@tanstack/react-router'
import { EditEventPage } from '@/features/events/EditEventPage'

export const Route = createFileRoute('/c/$community/manage/events/$event')({
  component: EditEventPage,
})
