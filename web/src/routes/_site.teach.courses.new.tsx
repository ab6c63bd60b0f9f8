import { createFileRoute } from '@tanstack/react-router'
import { NewCoursePage } from '@/features/builder/NewCoursePage'
import { myCommunitiesQuery } from '@/shared/communities'

export const Route = createFileRoute('/_site/teach/courses/new')({
  validateSearch: (search: Record<string, unknown>): { community?: string } => ({
    community: typeof search.community === 'string' ? search.community : undefined,
  }),
  loader: ({ context: { queryClient } }) => queryClient.ensureInfiniteQueryData(myCommunitiesQuery),
  component: NewCoursePage,
})
