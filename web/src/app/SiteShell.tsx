import { Link, Outlet } from '@tanstack/react-router'
import { BookOpen, CalendarDays, Compass, GraduationCap, House, Settings2, SquarePlay } from 'lucide-react'
import { useT } from '@/i18n'
import { isCreator, useMe, useSite } from '@/shared/session'
import type { NavItem } from './nav'
import { Shell } from './Shell'

/** Pages that belong to no community. */
export function SiteShell() {
  return (
    <Shell places={usePlaces()} head={(compact) => <SiteHead compact={compact} />}>
      <Outlet />
    </Shell>
  )
}

function SiteHead({ compact }: { compact: boolean }) {
  const site = useSite()
  return (
    <Link
      to="/"
      className={
        compact
          ? 'flex min-w-0 items-center gap-2.5 p-1'
          : 'flex min-w-0 items-center gap-2.5 rounded-[11px] p-1.5 hover:bg-line/55'
      }
    >
      <img src="/favicon.svg" alt="" width={34} height={34} />
      <span className="truncate font-[640]" dir="auto">
        {site.name}
      </span>
    </Link>
  )
}

function usePlaces(): NavItem[] {
  const t = useT()
  const me = useMe()
  const place = (label: string, Icon: typeof House, to: NavItem['link']['to']): NavItem => ({
    label,
    icon: <Icon className="size-[18px]" aria-hidden />,
    link: { to },
  })
  const discover = place(t('app.discover'), Compass, '/discover')
  const courses = place(t('app.courses'), BookOpen, '/courses')
  if (!me) return [discover, courses]
  return [
    place(t('app.home'), House, '/home'),
    discover,
    place(t('app.learning'), SquarePlay, '/me/learning'),
    place(t('app.calendar'), CalendarDays, '/me/events'),
    courses,
    ...(isCreator(me) ? [place(t('app.teach'), GraduationCap, '/teach')] : []),
    ...(me.isOwner ? [place(t('app.admin'), Settings2, '/admin')] : []),
  ]
}
