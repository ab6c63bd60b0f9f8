import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { answered, api } from '@/api/client'

const few = 5 // of each kind

interface Asked {
  /** Of the community that is searched; none: the whole site. */
  address?: string
  words: string
  isAsked: boolean
  seesMembers: boolean
}

/** What the server answers to some words: at most four questions at once. */
export function useAnswers({ address, words, isAsked, seesMembers }: Asked) {
  const query = { search: words, limit: few }
  const params = { path: { community: address ?? '' }, query }
  const shared = { placeholderData: keepPreviousData, staleTime: 60_000 }
  const isInside = isAsked && !!address
  const posts = useQuery({
    ...shared,
    queryKey: ['palette', 'posts', address, words],
    queryFn: () => answered(api.GET('/communities/{community}/posts', { params })),
    enabled: isInside,
  })
  const members = useQuery({
    ...shared,
    queryKey: ['palette', 'members', address, words],
    queryFn: () => answered(api.GET('/communities/{community}/members', { params })),
    enabled: isInside && seesMembers,
  })
  const lessons = useQuery({
    ...shared,
    queryKey: ['palette', 'lessons', address, words],
    queryFn: () => answered(api.GET('/communities/{community}/videos', { params })),
    enabled: isInside,
  })
  const courses = useQuery({
    ...shared,
    queryKey: ['palette', 'courses', address, words],
    queryFn: () =>
      answered(
        address ? api.GET('/communities/{community}/courses', { params }) : api.GET('/courses', { params: { query } }),
      ),
    enabled: isAsked,
  })
  const communities = useQuery({
    ...shared,
    queryKey: ['palette', 'communities', words],
    queryFn: () => answered(api.GET('/communities', { params: { query } })),
    enabled: isAsked && !address,
  })
  return {
    posts: posts.data?.data ?? [],
    members: members.data?.data ?? [],
    lessons: lessons.data?.data ?? [],
    courses: courses.data?.data ?? [],
    communities: communities.data?.data ?? [],
    isBusy: [posts, members, lessons, courses, communities].some(({ isFetching }) => isFetching),
  }
}
