import { Unbuilt } from '@/ui/Unbuilt'

export function SetupPage() {
  return <Unbuilt name="SetupPage" />
}
