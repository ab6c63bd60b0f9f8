import { Unbuilt } from '@/ui/Unbuilt'

export function FeedPage() {
  return <Unbuilt name="FeedPage" />
}
