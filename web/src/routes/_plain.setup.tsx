import { createFileRoute } from '@tanstack/react-router'
import { SetupPage } from '@/features/site/SetupPage'

export const Route = createFileRoute('/_plain/setup')({
  component: SetupPage,
})
