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
  // What is searched for comes as it comes: only the page without a filter waits until it is there.
  loader: async ({ context: { queryClient, me }, location: { searchStr } }) => {
    if (!searchStr)
      await Promise.all([
        queryClient.ensureInfiniteQueryData(directoryQuery({})),
        me && queryClient.ensureInfiniteQueryData(myCommunitiesQuery),
      ])
  },
  component: DiscoverPage,
})
