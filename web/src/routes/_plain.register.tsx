import { createFileRoute } from '@tanstack/react-router'
import { RegisterPage } from '@/features/sessions/RegisterPage'

export const Route = createFileRoute('/_plain/register')({
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({ next: typeof search.next === 'string' ? search.next : undefined }),
  component: RegisterPage,
})
