import { Unbuilt } from '@/ui/Unbuilt'

export function VerifyPage() {
  return <Unbuilt name="VerifyPage" />
}
