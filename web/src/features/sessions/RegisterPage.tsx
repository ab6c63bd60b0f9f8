import { Unbuilt } from '@/ui/Unbuilt'

export function RegisterPage() {
  return <Unbuilt name="RegisterPage" />
}
