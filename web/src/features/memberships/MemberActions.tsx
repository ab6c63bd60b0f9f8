import { Ban, Check, MoreHorizontal, ShieldMinus, ShieldPlus, Undo2, UserMinus, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useT, type MessageId } from '@/i18n'
import type { Member } from '@/shared/members'
import { nameOf } from '@/ui/Avatar'
import { IconButton } from '@/ui/Button'
import { Menu, MenuItem } from '@/ui/Menu'
import { toast } from '@/ui/toast'
import { ConfirmChange } from './ConfirmChange'
import { useChangeMember, type Right } from './writes'

const rows: { right: Right; label: MessageId; Icon: typeof Ban; danger?: boolean; back?: Right }[] = [
  { right: 'approve', label: 'memberships.approve', Icon: Check },
  { right: 'reject', label: 'memberships.reject', Icon: X },
  { right: 'promote', label: 'memberships.promote', Icon: ShieldPlus, back: 'demote' },
  { right: 'demote', label: 'memberships.demote', Icon: ShieldMinus, back: 'promote' },
  { right: 'unblock', label: 'memberships.unblock', Icon: Undo2 },
  { right: 'block', label: 'memberships.block', Icon: Ban, danger: true },
  { right: 'remove', label: 'memberships.remove', Icon: UserMinus, danger: true },
]

/** What the viewer may do about a member; nothing where that is nothing. */
export function MemberActions({
  member,
  community,
  button,
}: {
  member: Member
  community: string
  button?: React.ReactElement<React.ComponentProps<'button'>>
}): ReactNode {
  const t = useT()
  const change = useChangeMember(community)
  const [asked, setAsked] = useState<'block' | 'remove'>()
  const name = nameOf(member.person)
  const open = rows.filter(({ right }) => member.can.includes(right))
  if (!open.length) return null
  const select = ({ right, back }: (typeof rows)[number]) => {
    if (right === 'block' || right === 'remove') return setAsked(right)
    const undo = back && { label: t('memberships.undo'), run: () => change.mutate({ member, right: back }) }
    // The row may be gone by then: what follows must not hang on it.
    void change.mutateAsync({ member, right }).then(
      () => toast(t(`memberships.${right}.done`, { name }), { action: undo }),
      () => {},
    )
  }
  return (
    <>
      <Menu button={button ?? <IconButton label={t('memberships.actions', { name })} icon={<MoreHorizontal />} />}>
        {open.map((row) => (
          <MenuItem key={row.right} danger={row.danger} icon={<row.Icon />} onSelect={() => select(row)}>
            {t(row.label)}
          </MenuItem>
        ))}
      </Menu>
      {asked && (
        <ConfirmChange member={member} right={asked} community={community} onClose={() => setAsked(undefined)} />
      )}
    </>
  )
}
