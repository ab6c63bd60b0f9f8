import { useQuery } from '@tanstack/react-query'
import { BookOpen, FileText, Lock, Play, Search, User, Users } from 'lucide-react'
import { useT } from '@/i18n'
import { formatDuration } from '@/i18n/dates'
import { addressOf, communityQuery } from '@/shared/communities'
import { courseLink, lessonLink } from '@/shared/courses/links'
import { useMe } from '@/shared/session'
import { nameOf } from '@/ui/Avatar'
import type { Group } from './item'
import { useAnswers } from './useAnswers'
import { useGo } from './useGo'

const shortest = 2 // characters that are worth a question

interface Options {
  community?: string
  /** What was typed, after a pause. */
  words: string
  onClose: () => void
}

/** What the server finds: in this community, or without one on the whole site. */
export function useFinds({ community: address, words, onClose }: Options): { groups: Group[]; isBusy: boolean } {
  const t = useT()
  const me = useMe()
  const go = useGo(onClose)
  const { data: community } = useQuery({ ...communityQuery(address ?? ''), enabled: !!address })
  const isAsked = words.length >= shortest
  const path = { community: address ?? '' }
  const { posts, members, courses, lessons, communities, isBusy } = useAnswers({
    address,
    words,
    isAsked,
    seesMembers: !!me && community?.viewer.status === 'active',
  })
  if (!isAsked) return { groups: [], isBusy: false }

  const topicOf = (key?: string) => community?.topics.find((topic) => topic.key === key)?.name
  const groups: Group[] = [
    {
      title: t('search.posts'),
      items: posts.map((post) => ({
        id: `post-${post._id}`,
        label: post.title,
        hint: [nameOf(post.authorCard), topicOf(post.topic)].filter(Boolean).join(' · '),
        icon: FileText,
        run: go({ to: '/c/$community/p/$post', params: { ...path, post: post._id } }),
      })),
    },
    {
      title: t('app.members'),
      items: members.map(({ person }) => ({
        id: `member-${person._id}`,
        label: nameOf(person),
        icon: User,
        run: go({ to: '/c/$community/members/$user', params: { ...path, user: person._id } }),
      })),
    },
    {
      title: t('app.courses'),
      items: courses.map((course) => ({
        id: `course-${course._id}`,
        label: course.title,
        hint: nameOf(course.creatorCard),
        icon: BookOpen,
        run: go(courseLink({ community: address, course: course._id })),
      })),
    },
    {
      title: t('search.lessons'),
      items: lessons.map(({ video, title, course, courseTitle, said, can }) => {
        const place = said?.cues[0]
        return {
          id: `lesson-${video}`,
          label: title,
          hint: [courseTitle, place && formatDuration(place.start)].filter(Boolean).join(' · '),
          icon: can.includes('watch') ? Play : Lock,
          run: go(lessonLink({ ...path, course }, video, place?.start)),
        }
      }),
    },
    {
      title: t('search.communities'),
      items: communities
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
  return { groups, isBusy }
}
