import { redirect } from '@tanstack/react-router'
import type { Me } from './session'

/** Pages that are somebody's own: a visitor logs in first and comes back. */
export function requireSession({ context, location }: { context: { me: Me | null }; location: { href: string } }) {
  if (!context.me) throw redirect({ to: '/login', search: { next: location.href } })
}
