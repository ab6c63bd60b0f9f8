import { Unbuilt } from '@/ui/Unbuilt'

export function DiscoverPage() {
  return <Unbuilt name="DiscoverPage" />
}
