import { useNavigate } from '@tanstack/react-router'
import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { useT } from '@/i18n'
import type { Community } from '@/shared/communities'
import { useLeave } from '@/shared/joining/writes'
import { Button } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { toast } from '@/ui/toast'

export function LeaveButton({ community }: { community: Community }) {
  const t = useT()
  const leave = useLeave()
  const navigate = useNavigate()
  const [isAsked, setAsked] = useState(false)
  const run = async () => {
    // A private community is no longer there for who has left it.
    if (community.type === 'private') await navigate({ to: '/discover' })
    await leave.mutateAsync(community._id)
    toast(t('communities.left', { name: community.name }))
  }
  return (
    <>
      <Button look="ghost" onClick={() => setAsked(true)}>
        <LogOut aria-hidden />
        {t('communities.leave')}
      </Button>
      {isAsked && (
        <Confirm title={t('communities.leave.title', { name: community.name })} action={t('communities.leave')} run={run} onClose={() => setAsked(false)}>
          {community.type === 'private' ? t('communities.leave.private') : t('communities.leave.public')}
        </Confirm>
      )}
    </>
  )
}
