import { useSuspenseQuery } from '@tanstack/react-query'
import { Outlet, useParams } from '@tanstack/react-router'
import { BookOpen, CalendarDays, Info, MessagesSquare, Settings, UserPlus, Users } from 'lucide-react'
import { useT } from '@/i18n'
import { addressOf, communityQuery, isInside, isWaitingOutside, type Community } from '@/shared/communities'
import { useMe } from '@/shared/session'
import { Dot } from '@/ui/Chip'
import { CommunityHead } from './CommunityHead'
import type { NavItem } from './nav'
import { Shell, SideHeading, SideLink } from './Shell'
import { WaitingRequests } from './WaitingRequests'

/** The five places of a community, its topics, and what its admins do. */
export function CommunityShell() {
  const { community: address } = useParams({ from: '/c/$community' })
  const { data: community } = useSuspenseQuery(communityQuery(address))
  return (
    <Shell
      community={address}
      places={usePlaces(community)}
      head={(compact) => <CommunityHead community={community} compact={compact} />}
      more={
        <>
          <Topics community={community} />
          <ManageLinks community={community} />
        </>
      }
      notice={<WaitingRequests community={community} />}
    >
      <Outlet />
    </Shell>
  )
}

function usePlaces(community: Community): NavItem[] {
  const t = useT()
  const me = useMe()
  const params = { community: addressOf(community) }
  const members: NavItem = {
    label: t('app.members'),
    icon: <Users className="size-[18px]" aria-hidden />,
    link: { to: '/c/$community/members', params },
  }
  const about: NavItem = {
    label: t('app.about'),
    icon: <Info className="size-[18px]" aria-hidden />,
    link: { to: '/c/$community/about', params },
  }
  if (isWaitingOutside(community)) return [about]
  return [
    {
      label: t('app.feed'),
      icon: <MessagesSquare className="size-[18px]" aria-hidden />,
      link: { to: '/c/$community', params },
      exact: true,
    },
    {
      label: t('app.courses'),
      icon: <BookOpen className="size-[18px]" aria-hidden />,
      link: { to: '/c/$community/courses', params },
    },
    {
      label: t('app.events'),
      icon: <CalendarDays className="size-[18px]" aria-hidden />,
      link: { to: '/c/$community/events', params },
    },
    ...(isInside(community, me) ? [members, about] : [about]),
  ]
}

function Topics({ community }: { community: Community }) {
  const t = useT()
  if (!community.topics.length) return null
  const params = { community: addressOf(community) }
  return (
    <>
      <SideHeading>{t('app.topics')}</SideHeading>
      {community.topics.map(({ key, name, color }) => (
        <SideLink
          key={key}
          item={{
            label: name,
            icon: <Dot color={color} />,
            link: { to: '/c/$community', params, search: { topic: key } },
            exact: true,
            bySearch: true,
          }}
        />
      ))}
    </>
  )
}

function ManageLinks({ community }: { community: Community }) {
  const t = useT()
  const { can } = community.viewer
  if (!can.includes('approve') && !can.includes('edit')) return null
  const params = { community: addressOf(community) }
  const n = community.pendingCount ?? 0
  const count = { n, label: t('app.requests.count', { n }) }
  return (
    <>
      <SideHeading>{t('app.manage')}</SideHeading>
      {can.includes('approve') && (
        <SideLink
          item={{
            label: t('app.requests'),
            icon: <UserPlus className="size-[18px]" aria-hidden />,
            link: { to: '/c/$community/manage/requests', params },
            count,
          }}
        />
      )}
      {can.includes('edit') && (
        <SideLink
          item={{
            label: t('app.settings'),
            icon: <Settings className="size-[18px]" aria-hidden />,
            link: { to: '/c/$community/manage/settings', params },
          }}
        />
      )}
    </>
  )
}
