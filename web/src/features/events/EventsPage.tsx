import { Unbuilt } from '@/ui/Unbuilt'

export function EventsPage() {
  return <Unbuilt name="EventsPage" />
}
