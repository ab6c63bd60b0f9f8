import { Unbuilt } from '@/ui/Unbuilt'

export function InvitationsPage() {
  return <Unbuilt name="InvitationsPage" />
}
