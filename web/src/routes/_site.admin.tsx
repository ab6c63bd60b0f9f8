import { createFileRoute } from '@tanstack/react-router'
import { AdminPage } from '@/features/site/AdminPage'

interface Search {
  section?: 'site' | 'users'
  search?: string
}

export const Route = createFileRoute('/_site/admin')({
  validateSearch: ({ section, search }: Record<string, unknown>): Search => ({
    section: section === 'users' ? section : undefined,
    search: typeof search === 'string' && search ? search : undefined,
  }),
  component: AdminPage,
})
