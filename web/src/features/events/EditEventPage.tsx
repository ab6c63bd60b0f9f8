import { Unbuilt } from '@/ui/Unbuilt'

export function EditEventPage() {
  return <Unbuilt name="EditEventPage" />
}
