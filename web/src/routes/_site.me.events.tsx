import { createFileRoute } from '@tanstack/react-router'
import { MyEventsPage } from '@/features/events/MyEventsPage'

export const Route = createFileRoute('/_site/me/events')({
  component: MyEventsPage,
})
