import { Unbuilt } from '@/ui/Unbuilt'

export function HomePage() {
  return <Unbuilt name="HomePage" />
}
