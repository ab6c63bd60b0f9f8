import { createFileRoute } from '@tanstack/react-router'
import { SiteShell } from '@/app/SiteShell'

export const Route = createFileRoute('/_site')({
  component: SiteShell,
})
