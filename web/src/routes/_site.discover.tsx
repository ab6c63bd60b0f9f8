import { createFileRoute } from '@tanstack/react-router'
import { DiscoverPage } from '@/features/communities/DiscoverPage'
import { directoryQuery, type DirectoryFilter } from '@/features/communities/queries'
import { myCommunitiesQuery } from '@/shared/communities'

export const Route = createFileRoute('/_site/discover')({
  validateSearch: ({ search, type, sort }: Record<string, unknown>): DirectoryFilter => ({
    search: typeof search === 'string' && search ? search : undefined,
    type: type === 'private' ? type : undefined,
    sort: sort === 'newest' ? sort : undefined,
  }),
  // Typing into the search shows what comes as it comes; only the first page waits.
  loader: async ({ context: { queryClient, me } }) => {
    await Promise.all([queryClient.ensureInfiniteQueryData(directoryQuery({})), me && queryClient.ensureInfiniteQueryData(myCommunitiesQuery)])
  },
  component: DiscoverPage,
})
