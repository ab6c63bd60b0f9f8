import { Unbuilt } from '@/ui/Unbuilt'

export function ForgotPage() {
  return <Unbuilt name="ForgotPage" />
}
