import { createRootRouteWithContext, redirect } from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import { Root } from '@/app/Root'
import { meQuery, siteQuery } from '@/shared/session'

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  beforeLoad: async ({ context: { queryClient }, location }) => {
    const site = await queryClient.ensureQueryData(siteQuery)
    if (!site.isSetUp) {
      if (location.pathname !== '/setup') throw redirect({ to: '/setup' })
      return { me: null }
    }
    return { me: await queryClient.ensureQueryData(meQuery) }
  },
  component: Root,
})
