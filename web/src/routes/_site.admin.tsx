import { createFileRoute } from '@tanstack/react-router'
import { AdminPage } from '@/features/site/AdminPage'

export const Route = createFileRoute('/_site/admin')({
  component: AdminPage,
})
