import { Unbuilt } from '@/ui/Unbuilt'

export function RequestsPage() {
  return <Unbuilt name="RequestsPage" />
}
