import { createFileRoute } from '@tanstack/react-router'
import { NewCommunityPage } from '@/features/communities/NewCommunityPage'

export const Route = createFileRoute('/_site/communities/new')({
  component: NewCommunityPage,
})
