import { createFileRoute } from '@tanstack/react-router'
import { ManageMembersPage } from '@/features/memberships/ManageMembersPage'

export const Route = createFileRoute('/c/$community/manage/members')({
  component: ManageMembersPage,
})
