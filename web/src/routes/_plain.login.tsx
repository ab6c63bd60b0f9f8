import { createFileRoute } from '@tanstack/react-router'
import { LoginPage } from '@/features/sessions/LoginPage'

export const Route = createFileRoute('/_plain/login')({
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({
    next: typeof search.next === 'string' ? search.next : undefined,
  }),
  component: LoginPage,
})
