import { Unbuilt } from '@/ui/Unbuilt'

export function MyEventsPage() {
  return <Unbuilt name="MyEventsPage" />
}
