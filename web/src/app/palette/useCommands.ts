import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import {
  CalendarDays,
  CalendarPlus,
  Compass,
  GraduationCap,
  House,
  Info,
  Keyboard,
  MessagesSquare,
  Moon,
  PenLine,
  Plus,
  Settings,
  Settings2,
  BookOpen,
  SquarePlay,
  Sun,
  Tag,
  UserPlus,
  Users,
  UserRoundPlus,
} from 'lucide-react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { addressOf, communityQuery, maySeeInside, myCommunitiesQuery } from '@/shared/communities'
import { isCreator, useMe } from '@/shared/session'
import { chooseTheme } from '@/ui/theme'
import type { Item } from './item'
import { useGo } from './useGo'

interface Options {
  community?: string
  onClose: () => void
  onKeys: () => void
}

/** What can be done from here. */
export function useActions({ community: address, onClose, onKeys }: Options): Item[] {
  const t = useT()
  const me = useMe()
  const go = useGo(onClose)
  const { data: community } = useQuery({ ...communityQuery(address ?? ''), enabled: !!address })
  const can = community?.viewer.can ?? []
  const params = { community: address ?? '' }
  const isDark = document.documentElement.dataset.theme === 'dark'
  const items: (Item | false)[] = [
    can.includes('post') && {
      id: 'post',
      label: t('search.newpost'),
      icon: PenLine,
      keys: ['N'],
      run: go({ to: '/c/$community', params, search: { compose: true } }),
    },
    can.includes('edit') && {
      id: 'event',
      label: t('search.newevent'),
      icon: CalendarPlus,
      run: go({ to: '/c/$community/manage/events/new', params }),
    },
    can.includes('invite') && {
      id: 'invite',
      label: t('search.invite'),
      icon: UserPlus,
      run: go({ to: '/c/$community/manage/invitations', params }),
    },
    isCreator(me) && {
      id: 'course',
      label: t('search.newcourse'),
      icon: GraduationCap,
      run: go({ to: '/teach/courses/new' }),
    },
    isCreator(me) && { id: 'community', label: t('app.newcommunity'), icon: Plus, run: go({ to: '/communities/new' }) },
    {
      id: 'theme',
      label: t(isDark ? 'search.light' : 'search.dark'),
      icon: isDark ? Sun : Moon,
      run: () => {
        chooseTheme(isDark ? 'light' : 'dark')
        onClose()
      },
    },
    { id: 'keys', label: t('search.keys'), icon: Keyboard, keys: ['?'], run: onKeys },
  ]
  return items.filter((item) => item !== false)
}

/** Where one can go from here: the places of this community, then those of the site. */
export function usePlaces({ community: address, onClose }: Options): Item[] {
  const t = useT()
  const me = useMe()
  const go = useGo(onClose)
  const { data: community } = useQuery({ ...communityQuery(address ?? ''), enabled: !!address })
  const { data: mine } = useInfiniteQuery({ ...myCommunitiesQuery, enabled: !!me })
  const params = { community: address ?? '' }
  const can = community?.viewer.can ?? []
  const isMember = community?.viewer.status === 'active' || !!me?.isOwner
  const inside: (Item | false)[] = community
    ? [
        maySeeInside(community, me) && {
          id: 'feed',
          label: t('app.feed'),
          icon: MessagesSquare,
          keys: ['G', 'F'],
          run: go({ to: '/c/$community', params }),
        },
        {
          id: 'courses',
          label: t('app.courses'),
          icon: BookOpen,
          keys: ['G', 'C'],
          run: go({ to: '/c/$community/courses', params }),
        },
        {
          id: 'events',
          label: t('app.events'),
          icon: CalendarDays,
          keys: ['G', 'E'],
          run: go({ to: '/c/$community/events', params }),
        },
        isMember && {
          id: 'members',
          label: t('app.members'),
          icon: Users,
          keys: ['G', 'M'],
          run: go({ to: '/c/$community/members', params }),
        },
        { id: 'about', label: t('app.about'), icon: Info, run: go({ to: '/c/$community/about', params }) },
        can.includes('approve') && {
          id: 'requests',
          label: t('app.requests'),
          icon: UserRoundPlus,
          run: go({ to: '/c/$community/manage/requests', params }),
        },
        can.includes('edit') && {
          id: 'settings',
          label: t('app.settings'),
          hint: community.name,
          icon: Settings,
          run: go({ to: '/c/$community/manage/settings', params }),
        },
        ...community.topics.map(({ key, name }) => ({
          id: `topic-${key}`,
          label: name,
          hint: t('posts.topic'),
          icon: Tag,
          run: go({ to: '/c/$community', params, search: { topic: key } }),
        })),
      ]
    : []
  const others = allOf(mine)
    .filter(({ _id }) => _id !== community?._id)
    .map((other) => ({
      id: `in-${other._id}`,
      label: other.name,
      icon: MessagesSquare,
      run: go({ to: '/c/$community', params: { community: addressOf(other) } }),
    }))
  const site: (Item | false)[] = [
    !!me && { id: 'home', label: t('app.home'), icon: House, run: go({ to: '/home' }) },
    { id: 'discover', label: t('app.discover'), icon: Compass, run: go({ to: '/discover' }) },
    { id: 'catalogue', label: t('search.catalogue'), icon: BookOpen, run: go({ to: '/courses' }) },
    !!me && { id: 'learning', label: t('app.learning'), icon: SquarePlay, run: go({ to: '/me/learning' }) },
    !!me && { id: 'calendar', label: t('app.calendar'), icon: CalendarDays, run: go({ to: '/me/events' }) },
    isCreator(me) && { id: 'teach', label: t('app.teach'), icon: GraduationCap, run: go({ to: '/teach' }) },
    !!me && { id: 'account', label: t('app.account'), icon: Settings, run: go({ to: '/me/settings' }) },
    !!me?.isOwner && { id: 'admin', label: t('app.admin'), icon: Settings2, run: go({ to: '/admin' }) },
  ]
  return [...inside, ...others, ...site].filter((item) => item !== false)
}
