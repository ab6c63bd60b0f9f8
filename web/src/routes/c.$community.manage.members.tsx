import { createFileRoute } from '@tanstack/react-router'
import { ManageMembersPage } from '@/features/memberships/ManageMembersPage'

interface Search {
  search?: string
  status?: 'blocked'
}

export const Route = createFileRoute('/c/$community/manage/members')({
  validateSearch: ({ search, status }: Record<string, unknown>): Search => ({
    search: typeof search === 'string' && search ? search : undefined,
    status: status === 'blocked' ? status : undefined,
  }),
  component: ManageMembersPage,
})
