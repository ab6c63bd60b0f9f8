import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { MonitorSmartphone } from 'lucide-react'
import { answered, api, type Schemas } from '@/api/client'
import { allOf, listQuery, without, type Pages } from '@/api/lists'
import { useT } from '@/i18n'
import { formatAgo } from '@/i18n/dates'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { MoreButton } from '@/ui/MoreButton'
import { Skeleton } from '@/ui/Skeleton'
import { toastFailure } from '@/ui/toast'
import { agentName } from './agents'
import { Section } from './Section'

type Session = Schemas['SessionCard']

const sessionsQuery = listQuery(['sessions'], (cursor) =>
  answered(api.GET('/sessions', { params: { query: { cursor } } })),
)

/** Where the account is signed in, and ending that. */
export function Sessions() {
  const t = useT()
  const list = useInfiniteQuery(sessionsQuery)
  return (
    <Section title={t('users.sessions')} text={t('users.sessions.text')}>
      {list.isPending && <Skeleton className="h-14" />}
      <ul className="divide-y divide-line">
        {allOf(list.data).map((session) => (
          <Row key={session._id} session={session} />
        ))}
      </ul>
      <MoreButton {...list} />
    </Section>
  )
}

function Row({ session }: { session: Session }) {
  const t = useT()
  const client = useQueryClient()
  const end = useMutation({
    mutationFn: () => answered(api.DELETE('/sessions/{session}', { params: { path: { session: session._id } } })),
    onSuccess: () =>
      client.setQueryData<Pages<Session>>(['sessions'], (pages) => without(pages, ({ _id }) => _id === session._id)),
    onError: (failure) => toastFailure(failure),
  })
  return (
    <li className="flex items-center gap-3 py-3">
      <MonitorSmartphone aria-hidden className="size-5 shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1">
        <p className="font-[550]">{agentName(session.agent)}</p>
        <p className="text-sm text-ink-3">
          {session.address} · {formatAgo(session.lastSeenAt)}
        </p>
      </div>
      {session.isCurrent ? (
        <Chip tone="brand">{t('users.sessions.current')}</Chip>
      ) : (
        <Button small busy={end.isPending} onClick={() => end.mutate()}>
          {t('users.sessions.end')}
        </Button>
      )}
    </li>
  )
}
