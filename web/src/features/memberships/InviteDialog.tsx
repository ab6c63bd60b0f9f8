import { useInfiniteQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { Button } from '@/ui/Button'
import { Callout } from '@/ui/Callout'
import { Dialog } from '@/ui/Dialog'
import { messageOf } from '@/ui/failures'
import { Skeleton } from '@/ui/Skeleton'
import { InvitationForm } from './InvitationForm'
import { InvitationLink } from './InvitationLink'
import { shareable } from './invitations'
import { invitationsQuery, type Invitation } from './queries'

/** A link to copy: the one that is open already, or a new one. `fresh`: only a new one is wanted. */
export function InviteDialog({
  community,
  fresh,
  onClose,
}: {
  community: string
  fresh?: boolean
  onClose: () => void
}) {
  const t = useT()
  const invitations = useInfiniteQuery(invitationsQuery(community))
  const [made, setMade] = useState<Invitation>()
  const [wantsNew, setWantsNew] = useState(!!fresh)
  const [now] = useState(Date.now)
  const open = made ?? (wantsNew ? undefined : shareable(allOf(invitations.data), now))
  return (
    <Dialog narrow title={t('memberships.invite')} onClose={onClose}>
      <div className="grid gap-4">
        <p className="text-ink-2">{t('memberships.invite.text')}</p>
        {invitations.isError && (
          <Callout tone="danger" alert>
            {messageOf(invitations.error)}
          </Callout>
        )}
        {invitations.isPending && !wantsNew && <Skeleton className="h-24" />}
        {open && (
          <>
            <InvitationLink invitation={open} />
            <Button
              look="ghost"
              small
              className="justify-self-start"
              onClick={() => [setMade(undefined), setWantsNew(true)]}
            >
              <Plus aria-hidden />
              {t('memberships.invite.another')}
            </Button>
          </>
        )}
        {!open && (wantsNew || invitations.isSuccess) && <InvitationForm community={community} onMade={setMade} />}
      </div>
    </Dialog>
  )
}
