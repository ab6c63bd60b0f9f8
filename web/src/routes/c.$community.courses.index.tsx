import { createFileRoute } from '@tanstack/react-router'
import { CommunityCoursesPage } from '@/features/courses/CommunityCoursesPage'
import { communityCoursesQuery } from '@/shared/courses/queries'

export const Route = createFileRoute('/c/$community/courses/')({
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureInfiniteQueryData(communityCoursesQuery(params.community)),
  component: CommunityCoursesPage,
})
