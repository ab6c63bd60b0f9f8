import { Link } from '@tanstack/react-router'
import { Ban, Check, MoreHorizontal, X } from 'lucide-react'
import { useState } from 'react'
import { useT } from '@/i18n'
import { formatAgo } from '@/i18n/dates'
import type { Community } from '@/shared/communities'
import type { Member } from '@/shared/members'
import { Avatar, nameOf } from '@/ui/Avatar'
import { Button, IconButton } from '@/ui/Button'
import { Menu, MenuItem } from '@/ui/Menu'
import { toast } from '@/ui/toast'
import { Answers } from './Answers'
import { ConfirmChange } from './ConfirmChange'
import { useChangeMember } from './writes'

/** Whoever works through the list by keys goes on with the next request; after the last one with the page. */
function focusNextTo(button: HTMLElement) {
  const card = button.closest('li')!
  const next = card.nextElementSibling ?? card.previousElementSibling
  const target = next?.querySelector<HTMLElement>('button.btn-soft') ?? document.getElementById('main')
  target?.focus()
}

interface Props {
  member: Member
  community: Community
  address: string
  /** Why the server refused what was last asked. */
  problem?: string
  /** Undefined: there is nothing to choose among. */
  selected?: boolean
  onSelect: (on: boolean) => void
}

export function RequestCard({ member, community, address, problem, selected, onSelect }: Props) {
  const t = useT()
  const change = useChangeMember(address)
  const [isBlocking, setBlocking] = useState(false)
  const name = nameOf(member.person)
  // The card is gone as soon as it is pressed: what follows must not hang on it.
  const answer = (right: 'approve' | 'reject', said: string) => (event: React.MouseEvent<HTMLElement>) => {
    focusNextTo(event.currentTarget)
    void change.mutateAsync({ member, right }).then(
      () => toast(said),
      () => {},
    )
  }
  const { can } = member
  return (
    <li className="card grid grid-cols-[minmax(0,1fr)] gap-3 p-4">
      <div className="flex items-center gap-3">
        {selected !== undefined && (
          <input
            type="checkbox"
            aria-label={t('memberships.select', { name })}
            checked={selected}
            onChange={(event) => onSelect(event.target.checked)}
            className="hit size-[1.1rem] accent-(--brand)"
          />
        )}
        <Avatar person={member.person} size={40} />
        <span className="min-w-0 flex-1">
          <Link
            to="/c/$community/members/$user"
            params={{ community: address, user: member.user }}
            className="block truncate font-[590] hover:underline"
            dir="auto"
          >
            {name}
          </Link>
          <span className="block text-sm text-ink-3">
            {t('memberships.asked', { ago: formatAgo(member.joinedAt) })}
          </span>
        </span>
        {can.includes('block') && (
          <Menu button={<IconButton label={t('memberships.actions', { name })} icon={<MoreHorizontal />} />}>
            <MenuItem danger icon={<Ban />} onSelect={() => setBlocking(true)}>
              {t('memberships.block')}
            </MenuItem>
          </Menu>
        )}
      </div>
      <Answers questions={community.questions} answers={member.answers} />
      {problem && (
        <p role="alert" className="text-sm text-danger">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {can.includes('approve') && (
          <Button
            look="soft"
            className="min-h-11 flex-1 sm:min-h-9.5 sm:flex-none"
            onClick={answer('approve', t('memberships.approved.one', { name }))}
          >
            <Check aria-hidden />
            {t('memberships.approve')}
            <span className="sr-only"> {name}</span>
          </Button>
        )}
        {can.includes('reject') && (
          <Button
            className="min-h-11 flex-1 sm:min-h-9.5 sm:flex-none"
            onClick={answer('reject', t('memberships.rejected.one', { name }))}
          >
            <X aria-hidden />
            {t('memberships.reject')}
            <span className="sr-only"> {name}</span>
          </Button>
        )}
      </div>
      {isBlocking && (
        <ConfirmChange member={member} right="block" community={address} onClose={() => setBlocking(false)} />
      )}
    </li>
  )
}
