import { Unbuilt } from '@/ui/Unbuilt'

export function InvitationPage() {
  return <Unbuilt name="InvitationPage" />
}
