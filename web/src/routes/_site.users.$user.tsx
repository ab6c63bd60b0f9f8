import { createFileRoute } from '@tanstack/react-router'
import { ProfilePage } from '@/features/users/ProfilePage'

export const Route = createFileRoute('/_site/users/$user')({
  component: ProfilePage,
})
