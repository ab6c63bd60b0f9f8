import { createFileRoute } from '@tanstack/react-router'
import { SettingsPage } from '@/features/users/SettingsPage'

export const Route = createFileRoute('/_site/me/settings')({
  component: SettingsPage,
})
