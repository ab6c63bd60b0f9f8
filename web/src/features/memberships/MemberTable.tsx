import { Link } from '@tanstack/react-router'
import { useT } from '@/i18n'
import { formatDay } from '@/i18n/dates'
import type { Member } from '@/shared/members'
import { useMe } from '@/shared/session'
import { Avatar, nameOf } from '@/ui/Avatar'
import { Chip } from '@/ui/Chip'
import { Skeleton } from '@/ui/Skeleton'
import { MemberActions } from './MemberActions'
import { RoleChip } from './RoleChip'

const head = 'px-3 py-2.5 text-start text-xs font-[590] text-ink-3'

export function MemberTable({
  members,
  isPending,
  community,
}: {
  members: Member[]
  isPending: boolean
  community: string
}) {
  const t = useT()
  return (
    <div className="card">
      <table className="w-full">
        <caption className="sr-only">{t('app.members')}</caption>
        <thead className="border-b border-line">
          <tr>
            <th scope="col" className={`${head} ps-4`}>
              {t('memberships.name')}
            </th>
            <th scope="col" className={`${head} max-sm:hidden`}>
              {t('memberships.role')}
            </th>
            <th scope="col" className={`${head} max-sm:hidden`}>
              {t('memberships.joined')}
            </th>
            <th scope="col" className={head}>
              <span className="sr-only">{t('ui.menu')}</span>
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {members.map((member) => (
            <Row key={member._id} member={member} community={community} />
          ))}
          {isPending &&
            Array.from({ length: 8 }, (_, at) => (
              <tr key={at}>
                <td colSpan={4} className="p-3">
                  <Skeleton className="h-9" />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ member, community }: { member: Member; community: string }) {
  const t = useT()
  const me = useMe()
  const role =
    member.role === 'admin' ? (
      <RoleChip role={member.role} />
    ) : (
      <span className="text-control text-ink-2">{t('memberships.member')}</span>
    )
  const joined = formatDay(member.joinedAt)
  return (
    <tr className="hover:bg-sunken/60">
      <td className="w-full max-w-0 py-2 ps-4 pe-3">
        <span className="flex items-center gap-3">
          <Avatar person={member.person} size={36} />
          <span className="min-w-0">
            <span className="flex items-center gap-2">
              <Link
                to="/c/$community/members/$user"
                params={{ community, user: member.user }}
                className="truncate font-[570] hover:underline"
                dir="auto"
              >
                {nameOf(member.person)}
              </Link>
              {member.user === me?._id && <Chip>{t('app.you')}</Chip>}
            </span>
            <span className="flex items-center gap-2 text-sm text-ink-3 sm:hidden">
              <RoleChip role={member.role} />
              {joined}
            </span>
          </span>
        </span>
      </td>
      <td className="px-3 py-2 whitespace-nowrap max-sm:hidden">
        {member.status === 'blocked' ? <Chip tone="rose">{t('memberships.blocked')}</Chip> : role}
      </td>
      <td className="px-3 py-2 text-control whitespace-nowrap text-ink-2 tabnum max-sm:hidden">{joined}</td>
      <td className="py-2 ps-1 pe-3 text-end">
        <MemberActions member={member} community={community} />
      </td>
    </tr>
  )
}
