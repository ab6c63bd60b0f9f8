import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Lock, UserPlus, UsersRound } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useT } from '@/i18n'
import { communityQuery, isInside, type Community } from '@/shared/communities'
import { JoinButton } from '@/shared/joining/JoinButton'
import { useMe } from '@/shared/session'
import { useTitle } from '@/shared/title'
import { Button, buttonLook } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { widePage } from '@/ui/looks'
import { Segments } from '@/ui/Segments'
import { InviteDialog } from './InviteDialog'
import { MemberTile, WaitingTiles } from './MemberTile'
import { SearchedMembers } from './SearchedMembers'

/** Who is here. Members see each other; others are told how to become one. */
export function MembersPage() {
  const t = useT()
  const { community: address } = useParams({ from: '/c/$community/members/' })
  const { data: community } = useSuspenseQuery(communityQuery(address))
  const isIn = isInside(community, useMe())
  useTitle(`${t('app.members')} · ${community.name}`)
  return (
    <div className={widePage}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h1 className="text-2xl">{t('app.members')}</h1>
          <p className="text-ink-2">{t('app.members.count', { n: community.memberCount })}</p>
        </div>
        <Actions community={community} address={address} />
      </div>
      {isIn ? (
        <Directory address={address} />
      ) : (
        <Empty
          icon={<Lock />}
          title={t('memberships.inside')}
          text={t('memberships.inside.text')}
          action={<JoinButton community={community} />}
        />
      )}
    </div>
  )
}

function Actions({ community, address }: { community: Community; address: string }) {
  const t = useT()
  const { can } = community.viewer
  const [isInviting, setInviting] = useState(false)
  return (
    <div className="flex flex-wrap gap-2">
      {can.includes('approve') && (
        <Link to="/c/$community/manage/members" params={{ community: address }} className={buttonLook('secondary')}>
          <UsersRound aria-hidden />
          {t('app.manage')}
        </Link>
      )}
      {can.includes('invite') && (
        <Button look="primary" onClick={() => setInviting(true)}>
          <UserPlus aria-hidden />
          {t('memberships.invite')}
        </Button>
      )}
      {isInviting && <InviteDialog community={address} onClose={() => setInviting(false)} />}
    </div>
  )
}

function Directory({ address }: { address: string }) {
  const t = useT()
  const filter = useSearch({ from: '/c/$community/members/' })
  const navigate = useNavigate()
  const change = useCallback(
    (part: typeof filter) =>
      void navigate({
        to: '/c/$community/members',
        params: { community: address },
        search: (old) => ({ ...old, ...part }),
        replace: true,
      }),
    [navigate, address],
  )
  const choice = (
    <Segments
      label={t('memberships.role')}
      value={filter.role ?? 'all'}
      onChange={(role) => change({ role: role === 'all' ? undefined : role })}
      options={[
        { value: 'all', label: t('memberships.everybody') },
        { value: 'admin', label: t('memberships.admins') },
      ]}
    />
  )
  return (
    <SearchedMembers address={address} filter={filter} onChange={change} choice={choice}>
      {(members, isPending) => (
        <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3" aria-busy={isPending}>
          {members.map((member) => (
            <MemberTile key={member._id} member={member} community={address} />
          ))}
          {isPending && <WaitingTiles />}
        </ul>
      )}
    </SearchedMembers>
  )
}
