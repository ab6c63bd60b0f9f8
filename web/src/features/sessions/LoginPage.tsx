import { Unbuilt } from '@/ui/Unbuilt'

export function LoginPage() {
  return <Unbuilt name="LoginPage" />
}
