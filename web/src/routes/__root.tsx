import { createRootRouteWithContext, redirect } from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import { Root } from '@/app/Root'
import { allWords } from '@/i18n'
import { meQuery, siteQuery } from '@/shared/session'

/** Pages whose words come with the first load. */
const beginnings = new Set<string>([
  '/',
  '/c/$community/',
  '/c/$community/p/$post',
  '/_site/home',
  '/_plain/login',
  '/_plain/register',
  '/_plain/forgot',
  '/_plain/reset/$token',
])

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  beforeLoad: async ({ context: { queryClient }, location, matches }) => {
    if (!beginnings.has(matches.at(-1)!.routeId)) await allWords()
    const site = await queryClient.ensureQueryData(siteQuery)
    if (!site.isSetUp) {
      if (location.pathname !== '/setup') throw redirect({ to: '/setup' })
      return { me: null }
    }
    return { me: await queryClient.ensureQueryData(meQuery) }
  },
  component: Root,
})
