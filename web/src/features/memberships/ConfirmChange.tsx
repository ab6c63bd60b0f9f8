import { useT } from '@/i18n'
import type { Member } from '@/shared/members'
import { nameOf } from '@/ui/Avatar'
import { Confirm } from '@/ui/Confirm'
import { toast } from '@/ui/toast'
import { useChangeMember } from './writes'

interface Props {
  member: Member
  right: 'block' | 'remove'
  community: string
  onClose: () => void
}

/** Before somebody is put out. */
export function ConfirmChange({ member, right, community, onClose }: Props) {
  const t = useT()
  const change = useChangeMember(community)
  const name = nameOf(member.person)
  const run = async () => {
    await change.mutateAsync({ member, right })
    toast(t(`memberships.${right}.done`, { name }))
  }
  return (
    <Confirm
      title={t(`memberships.${right}.title`, { name })}
      action={t(`memberships.${right}`)}
      run={run}
      onClose={onClose}
    >
      {t(`memberships.${right}.text`, { name })}
    </Confirm>
  )
}
