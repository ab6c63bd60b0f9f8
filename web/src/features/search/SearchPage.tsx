import { Unbuilt } from '@/ui/Unbuilt'

export function SearchPage() {
  return <Unbuilt name="SearchPage" />
}
