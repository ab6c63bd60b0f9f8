import { Unbuilt } from '@/ui/Unbuilt'

export function NewEventPage() {
  return <Unbuilt name="NewEventPage" />
}
