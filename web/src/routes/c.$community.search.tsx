import { createFileRoute } from '@tanstack/react-router'
import { searchOf } from '@/features/search/kinds'
import { SearchPage } from '@/features/search/SearchPage'
import { communityQuery } from '@/shared/communities'

export const Route = createFileRoute('/c/$community/search')({
  validateSearch: searchOf,
  loader: ({ context: { queryClient }, params }) => queryClient.ensureQueryData(communityQuery(params.community)),
  component: SearchPage,
})
