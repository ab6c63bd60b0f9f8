import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Inbox } from 'lucide-react'
import { useState } from 'react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { communityQuery } from '@/shared/communities'
import { requestsQuery, type Member } from '@/shared/members'
import { useTitle } from '@/shared/title'
import { Callout } from '@/ui/Callout'
import { Empty } from '@/ui/Empty'
import { messageOf } from '@/ui/failures'
import { MoreButton } from '@/ui/MoreButton'
import { Skeleton } from '@/ui/Skeleton'
import { RequestCard } from './RequestCard'
import { SelectionBar } from './SelectionBar'
import { useAnswerRequests } from './writes'

/** Who asks to be let in, with what they answered: one by one or several together. */
export function RequestsPage() {
  const t = useT()
  const { community: address } = useParams({ from: '/c/$community/manage/requests' })
  const { data: community } = useSuspenseQuery(communityQuery(address))
  const requests = useInfiniteQuery(requestsQuery(address))
  const answer = useAnswerRequests(address)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map())
  useTitle(`${t('app.requests')} · ${community.name}`)

  const all = allOf(requests.data)
  const selected = all.filter(({ user }) => chosen.has(user))
  const choose = (user: string, on: boolean) =>
    setChosen((old) => (on ? new Set([...old, user]) : new Set([...old].filter((one) => one !== user))))
  const answerAll = async (members: Member[], right: 'approve' | 'reject') => {
    const { failed } = await answer.mutateAsync({ members, right })
    setChosen(new Set(failed.map(({ item }) => item.user)))
    setRefused(new Map(failed.map(({ item, failure }) => [item.user, messageOf(failure)])))
  }
  return (
    <div className="grid max-w-[720px] grid-cols-[minmax(0,1fr)] gap-4">
      <h1 className="text-xl">{t('app.requests')}</h1>
      {requests.isError && (
        <Callout tone="danger" alert>
          {messageOf(requests.error)}
        </Callout>
      )}
      {requests.isPending && [0, 1, 2].map((at) => <Skeleton key={at} className="h-36" />)}
      {requests.isSuccess && !all.length && !requests.hasNextPage && (
        <Empty
          icon={<Inbox />}
          title={t('memberships.requests.none')}
          text={
            community.type === 'private'
              ? t('memberships.requests.none.private')
              : t('memberships.requests.none.public')
          }
        />
      )}
      {all.length > 1 && (
        <SelectionBar
          all={all}
          selected={selected}
          isBusy={answer.isPending}
          onSelect={(members) => setChosen(new Set(members.map(({ user }) => user)))}
          onAnswer={answerAll}
        />
      )}
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {all.map((member) => (
          <RequestCard
            key={member._id}
            member={member}
            community={community}
            address={address}
            problem={refused.get(member.user)}
            selected={all.length > 1 ? chosen.has(member.user) : undefined}
            onSelect={(on) => choose(member.user, on)}
          />
        ))}
      </ul>
      <MoreButton {...requests} auto />
    </div>
  )
}
