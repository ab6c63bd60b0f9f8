import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import { answered, api, type Schemas } from '@/api/client'
import { allOf, listQuery, without, type Pages } from '@/api/lists'
import { useT } from '@/i18n'
import { formatAgo, formatDay } from '@/i18n/dates'
import { Button } from '@/ui/Button'
import { MoreButton } from '@/ui/MoreButton'
import { toastFailure } from '@/ui/toast'
import { NewTokenDialog } from './NewTokenDialog'
import { Section } from './Section'

type Token = Schemas['ApiToken']

const tokensQuery = listQuery(['tokens'], (cursor) =>
  answered(api.GET('/users/me/tokens', { params: { query: { cursor } } })),
)

/** Keys for scripts. The secret itself is shown once, when it is made. */
export function Tokens() {
  const t = useT()
  const list = useInfiniteQuery(tokensQuery)
  const [isMaking, setMaking] = useState(false)
  return (
    <Section title={t('users.tokens')} text={t('users.tokens.text')}>
      <ul className="divide-y divide-line">
        {allOf(list.data).map((token) => (
          <Row key={token._id} token={token} />
        ))}
      </ul>
      <MoreButton {...list} />
      <Button className="mt-3" onClick={() => setMaking(true)}>
        <Plus aria-hidden />
        {t('users.tokens.new')}
      </Button>
      {isMaking && <NewTokenDialog onClose={() => setMaking(false)} />}
    </Section>
  )
}

function Row({ token }: { token: Token }) {
  const t = useT()
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: () => answered(api.DELETE('/users/me/tokens/{token}', { params: { path: { token: token._id } } })),
    onSuccess: () =>
      client.setQueryData<Pages<Token>>(['tokens'], (pages) => without(pages, ({ _id }) => _id === token._id)),
    onError: (failure) => toastFailure(failure),
  })
  const used = token.lastUsedAt
    ? t('users.tokens.used', { ago: formatAgo(token.lastUsedAt) })
    : t('users.tokens.unused')
  const ends = token.expiresAt && t('users.tokens.until', { day: formatDay(token.expiresAt) })
  return (
    <li className="flex items-center gap-3 py-3">
      <KeyRound aria-hidden className="size-5 shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1">
        <p className="font-[550]" dir="auto">
          {token.name}
        </p>
        <p className="text-sm text-ink-3">{[token.scopes.join(', '), used, ends].filter(Boolean).join(' · ')}</p>
      </div>
      <Button small busy={remove.isPending} onClick={() => remove.mutate()}>
        {t('users.tokens.revoke')}
      </Button>
    </li>
  )
}
