import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { useT } from '@/i18n'
import type { Community } from '@/shared/communities'
import { useLeave } from '@/shared/joining/writes'
import { Button } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'

export function LeaveButton({ community }: { community: Community }) {
  const t = useT()
  const leave = useLeave()
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <Button look="ghost" onClick={() => setAsked(true)}>
        <LogOut aria-hidden />
        {t('communities.leave')}
      </Button>
      {isAsked && (
        <Confirm
          title={t('communities.leave.title', { name: community.name })}
          action={t('communities.leave')}
          run={() => leave.mutateAsync(community)}
          onClose={() => setAsked(false)}
        >
          {community.type === 'private' ? t('communities.leave.private') : t('communities.leave.public')}
        </Confirm>
      )}
    </>
  )
}
