import { Unbuilt } from '@/ui/Unbuilt'

export function MembersPage() {
  return <Unbuilt name="MembersPage" />
}
