import { Unbuilt } from '@/ui/Unbuilt'

export function CommunityCoursesPage() {
  return <Unbuilt name="CommunityCoursesPage" />
}
