import { Link } from '@tanstack/react-router'
import { useT } from '@/i18n'
import { formatDate } from '@/i18n/dates'
import type { Member } from '@/shared/members'
import { Avatar, nameOf } from '@/ui/Avatar'
import { Skeleton } from '@/ui/Skeleton'
import { RoleChip } from './RoleChip'

export function MemberTile({ member, community }: { member: Member; community: string }) {
  const t = useT()
  return (
    <li className="card relative flex items-center gap-3 p-3.5 transition-colors hover:border-line-2">
      <Avatar person={member.person} size={48} />
      <span className="min-w-0 flex-1">
        <Link
          to="/c/$community/members/$user"
          params={{ community, user: member.user }}
          className="block truncate font-[590] after:absolute after:inset-0"
          dir="auto"
        >
          {nameOf(member.person)}
        </Link>
        <span className="block truncate text-sm text-ink-3">
          {t('memberships.since', { date: formatDate(member.joinedAt, { month: 'long', year: 'numeric' }) })}
        </span>
      </span>
      <RoleChip role={member.role} />
    </li>
  )
}

export function WaitingTiles() {
  const t = useT()
  return Array.from({ length: 9 }, (_, at) => (
    <li
      key={at}
      role={at ? undefined : 'status'}
      aria-label={at ? undefined : t('ui.loading')}
      className="card flex items-center gap-3 p-3.5"
    >
      <Skeleton className="size-12 shrink-0 rounded-full!" />
      <span className="grid flex-1 gap-2">
        <Skeleton className="h-4 w-32" />
        <Skeleton className="h-3 w-24" />
      </span>
    </li>
  ))
}
