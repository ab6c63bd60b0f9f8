import { Unbuilt } from '@/ui/Unbuilt'

export function LearningPage() {
  return <Unbuilt name="LearningPage" />
}
