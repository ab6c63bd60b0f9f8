import { createFileRoute } from '@tanstack/react-router'
import { RegisterPage } from '@/features/sessions/RegisterPage'

export const Route = createFileRoute('/_plain/register')({
  validateSearch: (search: Record<string, unknown>): { next?: string; join?: string } => ({
    next: typeof search.next === 'string' ? search.next : undefined,
    join: typeof search.join === 'string' ? search.join : undefined,
  }),
  component: RegisterPage,
})
