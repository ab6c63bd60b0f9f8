import { createFileRoute } from '@tanstack/react-router'
import { EventsPage } from '@/features/events/EventsPage'

export const Route = createFileRoute('/c/$community/events/')({
  component: EventsPage,
})
