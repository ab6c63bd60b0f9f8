import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { UserPlus, UserRoundX } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useT } from '@/i18n'
import { communityQuery } from '@/shared/communities'
import { useTitle } from '@/shared/title'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Segments } from '@/ui/Segments'
import { InviteDialog } from './InviteDialog'
import { MemberTable } from './MemberTable'
import { SearchedMembers } from './SearchedMembers'

/** The members as who runs the community sees them: with roles to give and the door to show. */
export function ManageMembersPage() {
  const t = useT()
  const { community: address } = useParams({ from: '/c/$community/manage/members' })
  const { data: community } = useSuspenseQuery(communityQuery(address))
  const filter = useSearch({ from: '/c/$community/manage/members' })
  const navigate = useNavigate()
  const [isInviting, setInviting] = useState(false)
  useTitle(`${t('app.manage')}: ${t('app.members')} · ${community.name}`)
  const change = useCallback(
    (part: typeof filter) =>
      void navigate({
        to: '/c/$community/manage/members',
        params: { community: address },
        search: (old) => ({ ...old, ...part }),
        replace: true,
      }),
    [navigate, address],
  )
  const choice = (
    <Segments
      label={t('memberships.status')}
      value={filter.status ?? 'active'}
      onChange={(status) => change({ status: status === 'active' ? undefined : status })}
      options={[
        { value: 'active', label: t('memberships.active') },
        { value: 'blocked', label: t('memberships.blocked') },
      ]}
    />
  )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl">{t('app.members')}</h1>
        {community.viewer.can.includes('invite') && (
          <Button look="primary" onClick={() => setInviting(true)}>
            <UserPlus aria-hidden />
            {t('memberships.invite')}
          </Button>
        )}
      </div>
      <SearchedMembers
        address={address}
        filter={filter}
        onChange={change}
        choice={choice}
        nobody={
          <Empty
            icon={<UserRoundX />}
            title={t('memberships.blocked.none')}
            text={t('memberships.blocked.none.text')}
          />
        }
      >
        {(members, isPending) => <MemberTable members={members} isPending={isPending} community={address} />}
      </SearchedMembers>
      {isInviting && <InviteDialog community={address} onClose={() => setInviting(false)} />}
    </div>
  )
}
