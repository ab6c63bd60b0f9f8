import { createFileRoute, redirect } from '@tanstack/react-router'
import { HomePage } from '@/app/HomePage'
import { homeFeedQuery } from '@/features/posts/queries'

export const Route = createFileRoute('/_site/home')({
  beforeLoad: ({ context: { me } }) => {
    if (!me) throw redirect({ to: '/login', search: { next: '/home' }, replace: true })
  },
  loader: ({ context: { queryClient } }) => queryClient.ensureInfiniteQueryData(homeFeedQuery),
  component: HomePage,
})
