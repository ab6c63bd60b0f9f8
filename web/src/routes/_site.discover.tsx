import { createFileRoute } from '@tanstack/react-router'
import { DiscoverPage } from '@/features/communities/DiscoverPage'

export const Route = createFileRoute('/_site/discover')({
  component: DiscoverPage,
})
