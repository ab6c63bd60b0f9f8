import { createFileRoute, notFound } from '@tanstack/react-router'
import { threadsQuery } from '@/features/posts/commentQueries'
import { PostPage } from '@/features/posts/PostPage'
import { postQuery } from '@/features/posts/queries'
import { communityQuery } from '@/shared/communities'

export const Route = createFileRoute('/c/$community/p/$post')({
  loader: async ({ context: { queryClient }, params }) => {
    const [community, post] = await Promise.all([
      queryClient.ensureQueryData(communityQuery(params.community)),
      queryClient.ensureQueryData(postQuery(params.post)),
      queryClient.ensureInfiniteQueryData(threadsQuery(params.post)),
    ])
    if (post.community !== community._id) throw notFound()
  },
  component: PostPage,
})
