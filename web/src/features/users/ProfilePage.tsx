import { Unbuilt } from '@/ui/Unbuilt'

export function ProfilePage() {
  return <Unbuilt name="ProfilePage" />
}
