import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { BookOpen, FileText, Search, User, Users } from 'lucide-react'
import { answered, api } from '@/api/client'
import { useT } from '@/i18n'
import { addressOf, communityQuery } from '@/shared/communities'
import { useMe } from '@/shared/session'
import { nameOf } from '@/ui/Avatar'
import type { Group } from './item'
import { useGo } from './useGo'

const few = 5 // of each kind
const shortest = 2 // characters that are worth a question

interface Options {
  community?: string
  /** What was typed, after a pause. */
  words: string
  onClose: () => void
}

/** What the server finds: in this community first, then on the whole site. */
export function useFinds({ community: address, words, onClose }: Options): { groups: Group[]; isBusy: boolean } {
  const t = useT()
  const me = useMe()
  const go = useGo(onClose)
  const { data: community } = useQuery({ ...communityQuery(address ?? ''), enabled: !!address })
  const isAsked = words.length >= shortest
  const query = { search: words, limit: few }
  const path = { community: address ?? '' }
  const shared = { placeholderData: keepPreviousData, staleTime: 60_000 }

  const posts = useQuery({
    ...shared,
    queryKey: ['palette', 'posts', address, words],
    queryFn: () => answered(api.GET('/communities/{community}/posts', { params: { path, query } })),
    enabled: isAsked && !!address,
  })
  const members = useQuery({
    ...shared,
    queryKey: ['palette', 'members', address, words],
    queryFn: () => answered(api.GET('/communities/{community}/members', { params: { path, query } })),
    enabled: isAsked && !!me && community?.viewer.status === 'active',
  })
  const courses = useQuery({
    ...shared,
    queryKey: ['palette', 'courses', words],
    queryFn: () => answered(api.GET('/courses', { params: { query } })),
    enabled: isAsked,
  })
  const communities = useQuery({
    ...shared,
    queryKey: ['palette', 'communities', words],
    queryFn: () => answered(api.GET('/communities', { params: { query } })),
    enabled: isAsked,
  })
  if (!isAsked) return { groups: [], isBusy: false }

  const topicOf = (key?: string) => community?.topics.find((topic) => topic.key === key)?.name
  const groups: Group[] = [
    {
      title: t('search.posts'),
      items: (posts.data?.data ?? []).map((post) => ({
        id: `post-${post._id}`,
        label: post.title,
        hint: [nameOf(post.authorCard), topicOf(post.topic)].filter(Boolean).join(' · '),
        icon: FileText,
        run: go({ to: '/c/$community/p/$post', params: { ...path, post: post._id } }),
      })),
    },
    {
      title: t('app.members'),
      items: (members.data?.data ?? []).map(({ person }) => ({
        id: `member-${person._id}`,
        label: nameOf(person),
        icon: User,
        run: go({ to: '/c/$community/members/$user', params: { ...path, user: person._id } }),
      })),
    },
    {
      title: t('app.courses'),
      items: (courses.data?.data ?? []).map((course) => ({
        id: `course-${course._id}`,
        label: course.title,
        hint: nameOf(course.creatorCard),
        icon: BookOpen,
        run:
          course.community && course.community === community?._id
            ? go({ to: '/c/$community/courses/$course', params: { ...path, course: course._id } })
            : go({ to: '/courses/$course', params: { course: course._id } }),
      })),
    },
    {
      title: t('search.communities'),
      items: (communities.data?.data ?? [])
        .filter(({ _id }) => _id !== community?._id)
        .map((other) => ({
          id: `community-${other._id}`,
          label: other.name,
          hint: t('app.members.count', { n: other.memberCount }),
          icon: Users,
          run: go({ to: '/c/$community', params: { community: addressOf(other) } }),
        })),
    },
  ]
  if (community) {
    const label = t('search.all', { words, place: community.name })
    groups.push({
      title: t('search.more'),
      items: [
        { id: 'all', label, icon: Search, run: go({ to: '/c/$community/search', params: path, search: { q: words } }) },
      ],
    })
  }
  const isBusy = [posts, members, courses, communities].some(({ isFetching }) => isFetching)
  return { groups, isBusy }
}
