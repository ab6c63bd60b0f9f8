import { createFileRoute, Outlet } from '@tanstack/react-router'
import { requireSession } from '@/shared/requireSession'

/** Teaching is for who is signed in; what they may do there the server says. */
export const Route = createFileRoute('/_site/teach')({
  beforeLoad: requireSession,
  component: Outlet,
})
