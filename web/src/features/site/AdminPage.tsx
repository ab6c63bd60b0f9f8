import { Unbuilt } from '@/ui/Unbuilt'

export function AdminPage() {
  return <Unbuilt name="AdminPage" />
}
