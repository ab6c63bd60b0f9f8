import { Unbuilt } from '@/ui/Unbuilt'

export function ManagePage() {
  return <Unbuilt name="ManagePage" />
}
