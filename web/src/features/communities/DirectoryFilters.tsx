import { useCallback } from 'react'
import { useT } from '@/i18n'
import { useMe } from '@/shared/session'
import { Segments } from '@/ui/Segments'
import { SearchField } from '@/ui/SearchField'
import { mayBeSorted, type DirectoryFilter } from './queries'

/** Search, type and order of the directory. Order is offered where there is a choice of it. */
export function DirectoryFilters({
  filter,
  onChange,
}: {
  filter: DirectoryFilter
  onChange: (part: DirectoryFilter) => void
}) {
  const t = useT()
  const me = useMe()
  const search = useCallback((words: string) => onChange({ search: words || undefined }), [onChange])
  return (
    <div role="search" className="flex flex-wrap items-center gap-3">
      <SearchField
        label={t('communities.search')}
        value={filter.search ?? ''}
        onChange={search}
        className="w-full sm:w-72"
      />
      {me && (
        <Segments
          label={t('communities.type')}
          value={filter.type ?? 'public'}
          onChange={(type) => onChange({ type: type === 'public' ? undefined : type })}
          options={[
            { value: 'public', label: t('communities.public') },
            { value: 'private', label: t('communities.private') },
          ]}
        />
      )}
      {mayBeSorted(filter) && (
        <Segments
          label={t('communities.sort')}
          className="sm:ms-auto"
          value={filter.sort ?? 'members'}
          onChange={(sort) => onChange({ sort: sort === 'members' ? undefined : sort })}
          options={[
            { value: 'members', label: t('communities.sort.members') },
            { value: 'newest', label: t('communities.sort.newest') },
          ]}
        />
      )}
    </div>
  )
}
