import { createFileRoute } from '@tanstack/react-router'
import { PostPage } from '@/features/posts/PostPage'

export const Route = createFileRoute('/c/$community/p/$post')({
  component: PostPage,
})
