import { createFileRoute } from '@tanstack/react-router'
import { VerifyPage } from '@/features/users/VerifyPage'

export const Route = createFileRoute('/_plain/verify/$token')({
  component: VerifyPage,
})
