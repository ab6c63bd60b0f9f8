import { Unbuilt } from '@/ui/Unbuilt'

export function BuilderPage() {
  return <Unbuilt name="BuilderPage" />
}
