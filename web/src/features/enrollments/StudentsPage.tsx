import { Unbuilt } from '@/ui/Unbuilt'

export function StudentsPage() {
  return <Unbuilt name="StudentsPage" />
}
