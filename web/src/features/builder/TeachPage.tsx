import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { GraduationCap, Plus } from 'lucide-react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { isCreator, useMe, type Me } from '@/shared/session'
import { useTitle } from '@/shared/title'
import { buttonLook } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { widePage } from '@/ui/looks'
import { MoreButton } from '@/ui/MoreButton'
import { CourseRow } from './course/CourseRow'
import { coursesOfQuery } from './queries'

/** The courses that the reader teaches. */
export function TeachPage() {
  const t = useT()
  const me = useMe()!
  useTitle(t('builder.teaching'))
  return (
    <div className={widePage}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl">{t('builder.teaching')}</h1>
        {isCreator(me) && <NewCourseLink />}
      </div>
      <MyCourses me={me} />
    </div>
  )
}

function NewCourseLink() {
  const t = useT()
  return (
    <Link to="/teach/courses/new" className={`${buttonLook('primary')} max-sm:min-h-11`}>
      <Plus aria-hidden />
      {t('builder.new')}
    </Link>
  )
}

function MyCourses({ me }: { me: Me }) {
  const t = useT()
  const list = useSuspenseInfiniteQuery(coursesOfQuery(me._id))
  const courses = allOf(list.data)
  if (!courses.length && isCreator(me))
    return (
      <Empty
        icon={<GraduationCap />}
        title={t('builder.empty')}
        text={t('builder.empty.text')}
        action={<NewCourseLink />}
      />
    )
  if (!courses.length) {
    const settings = (
      <Link to="/me/settings" className={buttonLook('primary')}>
        {t('app.account')}
      </Link>
    )
    return (
      <Empty
        icon={<GraduationCap />}
        title={t('builder.nocreator')}
        text={t('builder.nocreator.text')}
        action={settings}
      />
    )
  }
  return (
    <>
      <ul className="card divide-y divide-line">
        {courses.map((course) => (
          <CourseRow key={course._id} course={course} />
        ))}
      </ul>
      <MoreButton {...list} auto />
    </>
  )
}
