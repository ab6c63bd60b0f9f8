import { Unbuilt } from '@/ui/Unbuilt'

export function SettingsPage() {
  return <Unbuilt name="SettingsPage" />
}
