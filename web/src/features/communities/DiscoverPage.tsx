import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useCallback } from 'react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { askedCommunitiesQuery, myCommunitiesQuery } from '@/shared/communities'
import { isCreator, useMe } from '@/shared/session'
import { useTitle } from '@/shared/title'
import { buttonLook } from '@/ui/Button'
import { widePage } from '@/ui/looks'
import { MoreButton } from '@/ui/MoreButton'
import { CommunityGrid } from './CommunityGrid'
import { DirectoryFilters } from './DirectoryFilters'
import { NothingFound } from './NothingFound'
import { directoryQuery, type DirectoryFilter } from './queries'

/** The directory of communities: one's own first, then what there is to join. */
export function DiscoverPage() {
  const t = useT()
  const me = useMe()
  const filter = useSearch({ from: '/_site/discover' })
  const navigate = useNavigate({ from: '/discover' })
  useTitle(t('app.discover'))
  const change = useCallback(
    (part: DirectoryFilter) =>
      void navigate({ to: '/discover', search: (old) => ({ ...old, ...part }), replace: true }),
    [navigate],
  )
  const isFiltered = !!filter.search || !!filter.type

  const directory = useInfiniteQuery(directoryQuery(filter))
  const mine = useInfiniteQuery({ ...myCommunitiesQuery, enabled: !!me && !isFiltered })
  const asked = useInfiniteQuery({ ...askedCommunitiesQuery, enabled: !!me && !isFiltered })
  const found = allOf(directory.data)
  const others = isFiltered ? found : found.filter(({ viewer }) => !viewer.status)
  const own = isFiltered ? [] : allOf(mine.data)
  const waiting = isFiltered ? [] : allOf(asked.data)
  return (
    <div className={widePage}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl">{t('app.discover')}</h1>
        {isCreator(me) && (
          <Link to="/communities/new" className={buttonLook('primary')}>
            <Plus aria-hidden />
            {t('app.newcommunity')}
          </Link>
        )}
      </div>
      <DirectoryFilters filter={filter} onChange={change} />
      {own.length > 0 && <CommunityGrid title={t('app.mycommunities')} communities={own} eager />}
      {waiting.length > 0 && <CommunityGrid title={t('communities.waiting')} communities={waiting} />}
      {(others.length > 0 || directory.isPending || directory.isError) && (
        <CommunityGrid
          title={isFiltered ? t('communities.found') : own.length ? t('communities.others') : t('communities.all')}
          query={directory}
          communities={others}
          eager={!own.length}
        />
      )}
      <MoreButton {...directory} auto />
      {directory.isSuccess && !others.length && !directory.hasNextPage && (isFiltered || !own.length) && (
        <NothingFound isFiltered={isFiltered} onClear={() => change({ search: undefined, type: undefined })} />
      )}
    </div>
  )
}
