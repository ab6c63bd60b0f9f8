import { Unbuilt } from '@/ui/Unbuilt'

export function AboutPage() {
  return <Unbuilt name="AboutPage" />
}
