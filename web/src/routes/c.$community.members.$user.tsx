import { createFileRoute } from '@tanstack/react-router'
import { MemberProfilePage } from '@/features/users/MemberProfilePage'

export const Route = createFileRoute('/c/$community/members/$user')({
  component: MemberProfilePage,
})
