import { createFileRoute } from '@tanstack/react-router'
import { AboutPage } from '@/features/communities/AboutPage'

export const Route = createFileRoute('/c/$community/about')({
  // Asks to join at once: for who had to sign in first.
  validateSearch: ({ join }: Record<string, unknown>): { join?: boolean } => ({ join: join === true || undefined }),
  component: AboutPage,
})
