import { createFileRoute } from '@tanstack/react-router'
import { SettingsPage } from '@/features/communities/SettingsPage'
import { settingsSections, type SettingsSection } from '@/features/communities/sections'

export const Route = createFileRoute('/c/$community/manage/settings')({
  validateSearch: ({ section }: Record<string, unknown>): { section?: SettingsSection } => ({
    section: settingsSections.find((one) => one === section),
  }),
  component: SettingsPage,
})
