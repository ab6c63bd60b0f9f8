import { Unbuilt } from '@/ui/Unbuilt'

export function MemberProfilePage() {
  return <Unbuilt name="MemberProfilePage" />
}
