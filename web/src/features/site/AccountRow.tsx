import { Link } from '@tanstack/react-router'
import { Crown, MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useT } from '@/i18n'
import { formatDay } from '@/i18n/dates'
import { useMe } from '@/shared/session'
import { Avatar, nameOf } from '@/ui/Avatar'
import { IconButton } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { Confirm } from '@/ui/Confirm'
import { Menu, MenuItem } from '@/ui/Menu'
import { toast } from '@/ui/toast'
import { useSetOwner, type Account } from './accounts'

export function AccountRow({ account }: { account: Account }) {
  const t = useT()
  const me = useMe()
  const setOwner = useSetOwner()
  const [isAsked, setAsked] = useState(false)
  const name = nameOf(account)
  const isMe = me?._id === account._id
  const action = account.isOwner ? t('admin.owner.take') : t('admin.owner.make')
  const run = async () => {
    await setOwner.mutateAsync({ user: account._id, isOwner: !account.isOwner })
    toast(account.isOwner ? t('admin.owner.taken', { name }) : t('admin.owner.made', { name }))
  }
  return (
    <li className="flex items-center gap-3 px-3 py-2.5 sm:px-4">
      <Avatar person={account} size={36} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            to="/users/$user"
            params={{ user: account._id }}
            className="min-w-0 truncate font-[570] hover:underline"
            dir="auto"
          >
            {name}
          </Link>
          {account.isOwner && (
            <Chip tone="gold">
              <Crown aria-hidden />
              {t('admin.owner')}
            </Chip>
          )}
          {account.role === 'creator' && <Chip tone="plum">{t('profiles.creator')}</Chip>}
          {isMe && <Chip>{t('app.you')}</Chip>}
        </p>
        <p className="truncate text-sm text-ink-3">
          <span dir="ltr">{account.email}</span>
          {!account.emailVerifiedAt && ` · ${t('admin.unverified')}`}
        </p>
      </div>
      <span className="text-sm whitespace-nowrap text-ink-3 tabnum max-sm:hidden">{formatDay(account.createdAt)}</span>
      <Menu button={<IconButton label={t('memberships.actions', { name })} icon={<MoreHorizontal />} />}>
        <MenuItem icon={<Crown />} danger={account.isOwner} onSelect={() => setAsked(true)}>
          {action}
        </MenuItem>
      </Menu>
      {isAsked && (
        <Confirm
          title={account.isOwner ? t('admin.owner.take.title', { name }) : t('admin.owner.make.title', { name })}
          action={action}
          danger={account.isOwner}
          run={run}
          onClose={() => setAsked(false)}
        >
          {account.isOwner
            ? isMe
              ? t('admin.owner.take.own')
              : t('admin.owner.take.text')
            : t('admin.owner.make.text')}
        </Confirm>
      )}
    </li>
  )
}
