import { createFileRoute } from '@tanstack/react-router'
import { AboutPage } from '@/features/communities/AboutPage'

export const Route = createFileRoute('/c/$community/about')({
  component: AboutPage,
})
