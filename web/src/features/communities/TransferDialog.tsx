import { useInfiniteQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { addressOf, type Community } from '@/shared/communities'
import { membersQuery, type Member } from '@/shared/members'
import { Avatar, nameOf } from '@/ui/Avatar'
import { Button } from '@/ui/Button'
import { Callout } from '@/ui/Callout'
import { Dialog } from '@/ui/Dialog'
import { messageOf } from '@/ui/failures'
import { MoreButton } from '@/ui/MoreButton'
import { SearchField } from '@/ui/SearchField'
import { toast } from '@/ui/toast'
import { useTransfer } from './writes'

/** Who will be the community's creator: one of its members, chosen and confirmed in one place. */
export function TransferDialog({ community, onClose }: { community: Community; onClose: () => void }) {
  const t = useT()
  const transfer = useTransfer(community)
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<Member>()
  const go = () =>
    transfer.mutate(chosen!.user, {
      onSuccess: () => {
        toast(t('manage.transfer.done', { name: nameOf(chosen!.person) }))
        onClose()
      },
    })
  const footer = (
    <>
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
      <Button look="danger" disabled={!chosen} busy={transfer.isPending} onClick={go}>
        {chosen ? t('manage.transfer.to', { name: nameOf(chosen.person) }) : t('manage.transfer')}
      </Button>
    </>
  )
  return (
    <Dialog narrow title={t('manage.transfer')} onClose={onClose} footer={footer}>
      <div className="grid gap-3">
        <p className="text-ink-2">{t('manage.transfer.confirm')}</p>
        {transfer.isError && (
          <Callout tone="danger" alert>
            {messageOf(transfer.error)}
          </Callout>
        )}
        <SearchField label={t('memberships.search')} value={search} onChange={setSearch} />
        <Choice community={community} search={search} chosen={chosen} onChoose={setChosen} />
      </div>
    </Dialog>
  )
}

interface ChoiceProps {
  community: Community
  search: string
  chosen?: Member
  onChoose: (member: Member) => void
}

function Choice({ community, search, chosen, onChoose }: ChoiceProps) {
  const t = useT()
  const name = useId()
  const members = useInfiniteQuery(membersQuery(addressOf(community), search ? { search } : {}))
  const others = allOf(members.data).filter(({ user }) => user !== community.creator)
  return (
    <fieldset className="grid max-h-72 gap-0.5 overflow-y-auto">
      <legend className="sr-only">{t('app.members')}</legend>
      {members.isSuccess && !others.length && !members.hasNextPage && (
        <p className="py-4 text-center text-ink-3">{search ? t('memberships.nothing') : t('manage.transfer.nobody')}</p>
      )}
      {others.map((member) => (
        <label
          key={member._id}
          className="flex items-center gap-3 rounded-control p-2 hover:bg-sunken has-checked:bg-brand-soft"
        >
          <input
            type="radio"
            name={name}
            checked={chosen?.user === member.user}
            onChange={() => onChoose(member)}
            className="size-4 accent-(--brand)"
          />
          <Avatar person={member.person} size={32} />
          <span className="truncate" dir="auto">
            {nameOf(member.person)}
          </span>
        </label>
      ))}
      <MoreButton {...members} />
    </fieldset>
  )
}
