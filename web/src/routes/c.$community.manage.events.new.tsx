import { createFileRoute } from '@tanstack/react-router'
import { NewEventPage } from '@/features/events/NewEventPage'

export const Route = createFileRoute('/c/$community/manage/events/new')({
  component: NewEventPage,
})
