import { Unbuilt } from '@/ui/Unbuilt'

export function ManageMembersPage() {
  return <Unbuilt name="ManageMembersPage" />
}
