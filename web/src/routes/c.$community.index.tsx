import { createFileRoute } from '@tanstack/react-router'
import { FeedPage } from '@/app/FeedPage'

export const Route = createFileRoute('/c/$community/')({
  validateSearch: (search: Record<string, unknown>): { topic?: string } => ({ topic: typeof search.topic === 'string' ? search.topic : undefined }),
  component: FeedPage,
})
