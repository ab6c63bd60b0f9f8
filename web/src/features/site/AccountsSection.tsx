import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { SearchX } from 'lucide-react'
import { useCallback } from 'react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { Button } from '@/ui/Button'
import { Callout } from '@/ui/Callout'
import { Empty } from '@/ui/Empty'
import { messageOf } from '@/ui/failures'
import { MoreButton } from '@/ui/MoreButton'
import { SearchField } from '@/ui/SearchField'
import { Skeleton } from '@/ui/Skeleton'
import { AccountRow } from './AccountRow'
import { accountsQuery } from './accounts'

export function AccountsSection() {
  const t = useT()
  const navigate = useNavigate()
  const { search } = useSearch({ from: '/_site/admin' })
  const accounts = useInfiniteQuery(accountsQuery(search))
  const find = useCallback(
    (words: string) =>
      void navigate({ to: '/admin', search: { section: 'users', search: words || undefined }, replace: true }),
    [navigate],
  )
  const all = allOf(accounts.data)
  return (
    <section aria-label={t('admin.users')} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <SearchField label={t('admin.users.search')} value={search ?? ''} onChange={find} className="w-full sm:w-80" />
      {accounts.isError && (
        <Callout tone="danger" alert>
          {messageOf(accounts.error)}
        </Callout>
      )}
      {accounts.isPending && Array.from({ length: 6 }, (_, at) => <Skeleton key={at} className="h-14" />)}
      {accounts.isSuccess && !all.length && !accounts.hasNextPage && (
        <Empty
          icon={<SearchX />}
          title={t('memberships.nothing')}
          text={t('memberships.nothing.text')}
          action={<Button onClick={() => find('')}>{t('communities.clear')}</Button>}
        />
      )}
      {all.length > 0 && (
        <ul className="card divide-y divide-line">
          {all.map((account) => (
            <AccountRow key={account._id} account={account} />
          ))}
        </ul>
      )}
      <MoreButton {...accounts} auto />
    </section>
  )
}
