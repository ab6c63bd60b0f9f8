import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { SearchX, UserPlus, UserRoundX } from 'lucide-react'
import { useCallback, useState } from 'react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { communityQuery } from '@/shared/communities'
import { membersQuery } from '@/shared/members'
import { useTitle } from '@/shared/title'
import { Button } from '@/ui/Button'
import { Callout } from '@/ui/Callout'
import { Empty } from '@/ui/Empty'
import { messageOf } from '@/ui/failures'
import { MoreButton } from '@/ui/MoreButton'
import { SearchField } from '@/ui/SearchField'
import { Segments } from '@/ui/Segments'
import { InviteDialog } from './InviteDialog'
import { MemberTable } from './MemberTable'

/** The members as who runs the community sees them: with roles to give and the door to show. */
export function ManageMembersPage() {
  const t = useT()
  const { community: address } = useParams({ from: '/c/$community/manage/members' })
  const { data: community } = useSuspenseQuery(communityQuery(address))
  const filter = useSearch({ from: '/c/$community/manage/members' })
  const navigate = useNavigate()
  const members = useInfiniteQuery(membersQuery(address, filter))
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
  const search = useCallback((words: string) => change({ search: words || undefined }), [change])
  const all = allOf(members.data)
  const isNobody = members.isSuccess && !all.length && !members.hasNextPage
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
      <div role="search" className="flex flex-wrap items-center gap-3">
        <SearchField
          label={t('memberships.search')}
          value={filter.search ?? ''}
          onChange={search}
          className="w-full sm:w-72"
        />
        <Segments
          label={t('memberships.status')}
          value={filter.status ?? 'active'}
          onChange={(status) => change({ status: status === 'active' ? undefined : status })}
          options={[
            { value: 'active', label: t('memberships.active') },
            { value: 'blocked', label: t('memberships.blocked') },
          ]}
        />
      </div>
      {members.isError && (
        <Callout tone="danger" alert>
          {messageOf(members.error)}
        </Callout>
      )}
      {!isNobody && !members.isError && <MemberTable members={all} isPending={members.isPending} community={address} />}
      {isNobody && filter.search && (
        <Empty
          icon={<SearchX />}
          title={t('memberships.nothing')}
          text={t('memberships.nothing.text')}
          action={<Button onClick={() => search('')}>{t('communities.clear')}</Button>}
        />
      )}
      {isNobody && !filter.search && (
        <Empty icon={<UserRoundX />} title={t('memberships.blocked.none')} text={t('memberships.blocked.none.text')} />
      )}
      <MoreButton {...members} auto />
      {isInviting && <InviteDialog community={address} onClose={() => setInviting(false)} />}
    </div>
  )
}
