import { createFileRoute } from '@tanstack/react-router'
import { ManagePage } from '@/features/communities/ManagePage'

export const Route = createFileRoute('/c/$community/manage')({
  component: ManagePage,
})
