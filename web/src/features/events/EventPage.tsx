import { Unbuilt } from '@/ui/Unbuilt'

export function EventPage() {
  return <Unbuilt name="EventPage" />
}
