import { useInfiniteQuery } from '@tanstack/react-query'
import { SearchX } from 'lucide-react'
import { useCallback, type ReactNode } from 'react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { membersQuery, type Member, type MemberFilter } from '@/shared/members'
import { Button } from '@/ui/Button'
import { Callout } from '@/ui/Callout'
import { Empty } from '@/ui/Empty'
import { messageOf } from '@/ui/failures'
import { MoreButton } from '@/ui/MoreButton'
import { SearchField } from '@/ui/SearchField'

interface Props {
  address: string
  filter: MemberFilter
  /** Keeps a part of the filter in the page's address. */
  onChange: (part: { search?: string; role?: undefined }) => void
  /** Beside the search: which of them. */
  choice: ReactNode
  /** What stands there when nobody is among them, and nothing was searched. */
  nobody?: ReactNode
  children: (members: Member[], isPending: boolean) => ReactNode
}

/** A community's members, found by name, page by page. */
export function SearchedMembers({ address, filter, onChange, choice, nobody, children }: Props) {
  const t = useT()
  const list = useInfiniteQuery(membersQuery(address, filter))
  const search = useCallback((words: string) => onChange({ search: words || undefined }), [onChange])
  const all = allOf(list.data)
  const isNobody = list.isSuccess && !all.length && !list.hasNextPage
  const nothing = (
    <Empty
      icon={<SearchX />}
      title={t('memberships.nothing')}
      text={t('memberships.nothing.text')}
      action={
        <Button onClick={() => onChange({ search: undefined, role: undefined })}>{t('communities.clear')}</Button>
      }
    />
  )
  return (
    <>
      <div role="search" className="flex flex-wrap items-center gap-3">
        <SearchField
          label={t('memberships.search')}
          value={filter.search ?? ''}
          onChange={search}
          className="w-full sm:w-72"
        />
        {choice}
      </div>
      {list.isError && (
        <Callout tone="danger" alert>
          {messageOf(list.error)}
        </Callout>
      )}
      {!isNobody && !list.isError && children(all, list.isPending)}
      {isNobody && (filter.search || !nobody ? nothing : nobody)}
      <MoreButton {...list} auto />
    </>
  )
}
