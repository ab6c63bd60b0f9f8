import { createFileRoute } from '@tanstack/react-router'
import { HomePage } from '@/app/HomePage'
import { homeFeedQuery } from '@/features/posts/queries'
import { requireSession } from '@/shared/requireSession'

export const Route = createFileRoute('/_site/home')({
  beforeLoad: requireSession,
  loader: ({ context: { queryClient } }) => queryClient.ensureInfiniteQueryData(homeFeedQuery),
  component: HomePage,
})
