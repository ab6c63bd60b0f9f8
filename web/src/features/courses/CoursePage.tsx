import { Unbuilt } from '@/ui/Unbuilt'

export function CoursePage() {
  return <Unbuilt name="CoursePage" />
}
