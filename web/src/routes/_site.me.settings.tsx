import { createFileRoute } from '@tanstack/react-router'
import { StorageSection } from '@/features/files/StorageSection'
import { SettingsPage } from '@/features/users/SettingsPage'
import { sectionOf, type Section } from '@/features/users/settings/sections'
import { requireSession } from '@/shared/requireSession'

export const Route = createFileRoute('/_site/me/settings')({
  beforeLoad: requireSession,
  validateSearch: (search: Record<string, unknown>): { section?: Section } => ({ section: sectionOf(search.section) }),
  component: () => <SettingsPage storage={StorageSection} />,
})
