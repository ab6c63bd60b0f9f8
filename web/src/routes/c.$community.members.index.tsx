import { createFileRoute } from '@tanstack/react-router'
import { MembersPage } from '@/features/memberships/MembersPage'
import { communityQuery, isInside } from '@/shared/communities'
import { membersQuery } from '@/shared/members'

interface Search {
  search?: string
  role?: 'admin'
}

export const Route = createFileRoute('/c/$community/members/')({
  validateSearch: ({ search, role }: Record<string, unknown>): Search => ({
    search: typeof search === 'string' && search ? search : undefined,
    role: role === 'admin' ? role : undefined,
  }),
  loader: async ({ context: { queryClient, me }, params: { community } }) => {
    if (isInside(await queryClient.ensureQueryData(communityQuery(community)), me))
      await queryClient.ensureInfiniteQueryData(membersQuery(community))
  },
  component: MembersPage,
})
