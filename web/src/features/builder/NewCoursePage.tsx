import { Unbuilt } from '@/ui/Unbuilt'

export function NewCoursePage() {
  return <Unbuilt name="NewCoursePage" />
}
