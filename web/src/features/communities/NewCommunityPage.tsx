import { Unbuilt } from '@/ui/Unbuilt'

export function NewCommunityPage() {
  return <Unbuilt name="NewCommunityPage" />
}
