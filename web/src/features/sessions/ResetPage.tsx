import { Unbuilt } from '@/ui/Unbuilt'

export function ResetPage() {
  return <Unbuilt name="ResetPage" />
}
