import { createFileRoute } from '@tanstack/react-router'
import { ForgotPage } from '@/features/sessions/ForgotPage'

export const Route = createFileRoute('/_plain/forgot')({
  component: ForgotPage,
})
