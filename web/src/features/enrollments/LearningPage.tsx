import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { SquarePlay } from 'lucide-react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { CourseGridSkeleton } from '@/shared/courses/CourseGrid'
import { ListFailure } from '@/shared/courses/ListFailure'
import { enrollmentsQuery } from '@/shared/courses/queries'
import { useSendWaiting } from '@/shared/courses/useSendWaiting'
import { useTitle } from '@/shared/title'
import { buttonLook } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { MoreButton } from '@/ui/MoreButton'
import { widePage } from '@/ui/looks'
import { FinishedRow } from './FinishedRow'
import { GoingCard } from './GoingCard'

/** The courses that I take: those that go on, and those that are finished. */
export function LearningPage() {
  const t = useT()
  const list = useInfiniteQuery(enrollmentsQuery)
  const all = allOf(list.data)
  const going = all.filter(({ progress }) => progress < 100)
  const finished = all.filter(({ progress }) => progress >= 100)
  useTitle(t('app.learning'))
  useSendWaiting()
  const browse = (
    <Link to="/courses" className={buttonLook('primary')}>
      {t('enrollments.browse')}
    </Link>
  )
  return (
    <div className={widePage}>
      <h1 className="text-2xl">{t('app.learning')}</h1>
      {list.isError && <ListFailure error={list.error} onAgain={list.refetch} />}
      {list.isPending && <CourseGridSkeleton />}
      {list.data && !all.length && (
        <Empty
          icon={<SquarePlay />}
          title={t('enrollments.empty.title')}
          text={t('enrollments.empty.text')}
          action={browse}
        />
      )}
      {going.length > 0 && (
        <section className="grid gap-3">
          <h2 className="text-lg">{t('enrollments.going')}</h2>
          <ul className="grid gap-4 lg:grid-cols-2">
            {going.map((one) => (
              <GoingCard key={one._id} enrollment={one} />
            ))}
          </ul>
        </section>
      )}
      {finished.length > 0 && (
        <section className="mt-3 grid gap-3">
          <h2 className="text-lg">{t('enrollments.finished')}</h2>
          <ul className="card divide-y divide-line">
            {finished.map((one) => (
              <FinishedRow key={one._id} enrollment={one} />
            ))}
          </ul>
        </section>
      )}
      <MoreButton {...list} />
    </div>
  )
}
