import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { BookOpen, Plus } from 'lucide-react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { communityQuery } from '@/shared/communities'
import { CourseCard } from '@/shared/courses/CourseCard'
import { CourseGrid, CourseGridSkeleton } from '@/shared/courses/CourseGrid'
import { ListFailure } from '@/shared/courses/ListFailure'
import { courseLink } from '@/shared/courses/links'
import { communityCoursesQuery } from '@/shared/courses/queries'
import { useSendWaiting } from '@/shared/courses/useSendWaiting'
import { isCreator, useMe } from '@/shared/session'
import { useTitle } from '@/shared/title'
import { buttonLook } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { MoreButton } from '@/ui/MoreButton'
import { widePage } from '@/ui/looks'
import { ContinueButton } from './ContinueButton'

const route = getRouteApi('/c/$community/courses/')

export function CommunityCoursesPage() {
  const t = useT()
  const me = useMe()
  const { community } = route.useParams()
  const { data: home } = useSuspenseQuery(communityQuery(community))
  const list = useInfiniteQuery(communityCoursesQuery(community))
  const courses = allOf(list.data)
  const mayAdd = isCreator(me) && (home.viewer.status === 'active' || !!me?.isOwner)
  useTitle(`${t('courses.title')} · ${home.name}`)
  useSendWaiting()
  const add = (
    <Link to="/teach/courses/new" search={{ community: home._id }} className={buttonLook('primary')}>
      <Plus aria-hidden />
      {t('courses.new')}
    </Link>
  )
  return (
    <div className={widePage}>
      <div className="flex min-h-9.5 flex-wrap items-center gap-3">
        <h1 className="me-auto text-2xl">{t('courses.title')}</h1>
        {mayAdd && courses.length > 0 && add}
      </div>
      {list.isError && <ListFailure error={list.error} onAgain={list.refetch} />}
      {list.isPending && <CourseGridSkeleton />}
      {list.data && !courses.length && (
        <Empty
          icon={<BookOpen />}
          title={t('courses.community.empty.title')}
          text={mayAdd ? t('courses.empty.creator') : t('courses.community.empty.reader')}
          action={mayAdd && add}
        />
      )}
      {courses.length > 0 && (
        <CourseGrid>
          {courses.map((course) => (
            <li key={course._id}>
              <CourseCard
                course={course}
                link={courseLink({ course: course._id, community })}
                action={<ContinueButton course={course} community={community} />}
              />
            </li>
          ))}
        </CourseGrid>
      )}
      <MoreButton {...list} auto />
    </div>
  )
}
