import { createFileRoute } from '@tanstack/react-router'
import { coursesOfQuery } from '@/features/builder/queries'
import { TeachPage } from '@/features/builder/TeachPage'

export const Route = createFileRoute('/_site/teach/')({
  loader: ({ context: { queryClient, me } }) => me && queryClient.ensureInfiniteQueryData(coursesOfQuery(me._id)),
  component: TeachPage,
})
