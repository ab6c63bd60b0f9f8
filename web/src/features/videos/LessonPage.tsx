import { Unbuilt } from '@/ui/Unbuilt'

export function LessonPage() {
  return <Unbuilt name="LessonPage" />
}
