import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { BookOpen, Plus, SearchX } from 'lucide-react'
import { useCallback } from 'react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { CourseCard } from '@/shared/courses/CourseCard'
import { ListFailure } from '@/shared/courses/ListFailure'
import { CourseGrid, CourseGridSkeleton } from '@/shared/courses/CourseGrid'
import { courseLink } from '@/shared/courses/links'
import { isCreator, useMe } from '@/shared/session'
import { useTitle } from '@/shared/title'
import { Button, buttonLook } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { MoreButton } from '@/ui/MoreButton'
import { widePage } from '@/ui/looks'
import { catalogueQuery } from './catalogue'
import { isFiltered, type CatalogueFilter } from './catalogueFilter'
import { CatalogueFilters } from './CatalogueFilters'
import { ContinueButton } from './ContinueButton'

const route = getRouteApi('/_site/courses/')

/** All courses that the reader may see. */
export function CataloguePage() {
  const t = useT()
  const me = useMe()
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const list = useInfiniteQuery({ ...catalogueQuery(filter), placeholderData: (old) => old })
  const change = useCallback(
    (part: Partial<CatalogueFilter>) =>
      void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false }),
    [navigate],
  )
  const courses = allOf(list.data)
  useTitle(t('courses.title'))
  return (
    <div className={widePage}>
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="me-auto text-2xl">{t('courses.title')}</h1>
        {isCreator(me) && (
          <Link to="/teach/courses/new" className={buttonLook('primary')}>
            <Plus aria-hidden />
            {t('courses.new')}
          </Link>
        )}
      </div>
      <CatalogueFilters filter={filter} onChange={change} />
      {list.isError && <ListFailure error={list.error} onAgain={list.refetch} />}
      {list.isPending && <CourseGridSkeleton />}
      {list.data && !courses.length && (
        <Nothing filtered={isFiltered(filter)} onClear={() => void navigate({ search: {}, replace: true })} />
      )}
      {courses.length > 0 && (
        <CourseGrid>
          {courses.map((course) => (
            <li key={course._id} aria-busy={list.isPlaceholderData}>
              <CourseCard
                course={course}
                link={courseLink({ course: course._id })}
                action={<ContinueButton course={course} />}
              />
            </li>
          ))}
        </CourseGrid>
      )}
      <MoreButton {...list} auto />
    </div>
  )
}

function Nothing({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const t = useT()
  const me = useMe()
  if (filtered) {
    return (
      <Empty
        icon={<SearchX />}
        title={t('courses.filtered.title')}
        text={t('courses.filtered.text')}
        action={<Button onClick={onClear}>{t('courses.filtered.clear')}</Button>}
      />
    )
  }
  const action = isCreator(me) && (
    <Link to="/teach/courses/new" className={buttonLook('primary')}>
      {t('courses.new')}
    </Link>
  )
  return (
    <Empty
      icon={<BookOpen />}
      title={t('courses.empty.title')}
      text={isCreator(me) ? t('courses.empty.creator') : t('courses.empty.reader')}
      action={action}
    />
  )
}
