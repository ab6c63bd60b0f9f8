import { useQuery } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useT } from '@/i18n'
import { formatDay } from '@/i18n/dates'
import { profileQuery } from '@/shared/people'
import { nameOf } from '@/ui/Avatar'
import { IconButton } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { Confirm } from '@/ui/Confirm'
import { CopyButton } from '@/ui/CopyButton'
import { toast } from '@/ui/toast'
import { linkOf, stateOf } from './invitations'
import { InvitationTerms } from './InvitationTerms'
import type { Invitation } from './queries'
import { useRevoke } from './writes'

export function InvitationRow({ invitation, community }: { invitation: Invitation; community: string }) {
  const t = useT()
  const revoke = useRevoke(community)
  const { data: creator } = useQuery(profileQuery(invitation.creator))
  const [isAsked, setAsked] = useState(false)
  const [now] = useState(Date.now)
  const state = stateOf(invitation, now)
  const run = async () => {
    await revoke.mutateAsync(invitation._id)
    toast(t('memberships.revoked'))
  }
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 p-3.5 sm:px-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex items-center gap-2">
          <span className="truncate font-[570]" dir="ltr">
            {linkOf(invitation).replace(/^https?:\/\//, '')}
          </span>
          {state !== 'open' && (
            <Chip>{state === 'expired' ? t('memberships.link.expired') : t('memberships.link.full')}</Chip>
          )}
        </p>
        <p className="text-sm text-ink-3">
          <InvitationTerms invitation={invitation} />
        </p>
        <p className="text-sm text-ink-3">
          {creator
            ? t('memberships.link.by', { name: nameOf(creator), date: formatDay(invitation.createdAt) })
            : formatDay(invitation.createdAt)}
        </p>
      </div>
      <div className="flex gap-1.5">
        {state === 'open' && <CopyButton text={linkOf(invitation)} />}
        <IconButton label={t('memberships.revoke')} icon={<Trash2 />} onClick={() => setAsked(true)} />
      </div>
      {isAsked && (
        <Confirm
          title={t('memberships.revoke.title')}
          action={t('memberships.revoke')}
          run={run}
          onClose={() => setAsked(false)}
        >
          {t('memberships.revoke.text')}
        </Confirm>
      )}
    </li>
  )
}
