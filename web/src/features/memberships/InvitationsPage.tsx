import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Link2, Plus } from 'lucide-react'
import { useState } from 'react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { communityQuery } from '@/shared/communities'
import { useTitle } from '@/shared/title'
import { Button } from '@/ui/Button'
import { Callout } from '@/ui/Callout'
import { Empty } from '@/ui/Empty'
import { messageOf } from '@/ui/failures'
import { MoreButton } from '@/ui/MoreButton'
import { Skeleton } from '@/ui/Skeleton'
import { InvitationRow } from './InvitationRow'
import { InviteDialog } from './InviteDialog'
import { invitationsQuery } from './queries'

export function InvitationsPage() {
  const t = useT()
  const { community: address } = useParams({ from: '/c/$community/manage/invitations' })
  const { data: community } = useSuspenseQuery(communityQuery(address))
  const invitations = useInfiniteQuery(invitationsQuery(address))
  const [isMaking, setMaking] = useState(false)
  const all = allOf(invitations.data)
  useTitle(`${t('memberships.invitations')} · ${community.name}`)
  const make = (
    <Button look="primary" onClick={() => setMaking(true)}>
      <Plus aria-hidden />
      {t('memberships.invite.new')}
    </Button>
  )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-0">
          <h1 className="text-xl">{t('memberships.invitations')}</h1>
          <p className="text-ink-2">{t('memberships.invite.text')}</p>
        </div>
        {all.length > 0 && make}
      </div>
      {invitations.isError && (
        <Callout tone="danger" alert>
          {messageOf(invitations.error)}
        </Callout>
      )}
      {invitations.isPending && <Skeleton className="h-40" />}
      {invitations.isSuccess && !all.length && (
        <Empty
          icon={<Link2 />}
          title={t('memberships.invitations.none')}
          text={t('memberships.invitations.none.text')}
          action={make}
        />
      )}
      {all.length > 0 && (
        <ul className="card divide-y divide-line">
          {all.map((invitation) => (
            <InvitationRow key={invitation._id} invitation={invitation} community={address} />
          ))}
        </ul>
      )}
      <MoreButton {...invitations} />
      {isMaking && <InviteDialog community={address} fresh onClose={() => setMaking(false)} />}
    </div>
  )
}
