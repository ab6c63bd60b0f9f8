import { Unbuilt } from '@/ui/Unbuilt'

export function DonePage() {
  return <Unbuilt name="DonePage" />
}
