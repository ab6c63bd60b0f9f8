import { createFileRoute } from '@tanstack/react-router'
import { ResetPage } from '@/features/sessions/ResetPage'

export const Route = createFileRoute('/_plain/reset/$token')({
  component: ResetPage,
})
