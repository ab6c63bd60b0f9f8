import { createFileRoute, notFound, redirect } from '@tanstack/react-router'
import { openSections } from '@/features/communities/sections'
import { communityQuery } from '@/shared/communities'
import { NotFound } from '@/ui/Gone'

/** The first section that is open to the viewer. */
export const Route = createFileRoute('/c/$community/manage/')({
  loader: async ({ context: { queryClient }, params }) => {
    const [first] = openSections(await queryClient.ensureQueryData(communityQuery(params.community)))
    throw first ? redirect({ to: first.to, params, replace: true }) : notFound()
  },
  notFoundComponent: NotFound,
})
