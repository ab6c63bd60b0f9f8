import { createFileRoute } from '@tanstack/react-router'
import { SettingsPage } from '@/features/communities/SettingsPage'

export const Route = createFileRoute('/c/$community/manage/settings')({
  component: SettingsPage,
})
