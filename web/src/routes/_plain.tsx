import { createFileRoute } from '@tanstack/react-router'
import { PlainShell } from '@/app/PlainShell'

export const Route = createFileRoute('/_plain')({
  component: PlainShell,
})
