import { Unbuilt } from '@/ui/Unbuilt'

export function TeachPage() {
  return <Unbuilt name="TeachPage" />
}
