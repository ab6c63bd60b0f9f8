import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Award } from 'lucide-react'
import { useT } from '@/i18n'
import { courseLink, lessonLink, type CoursePlace } from '@/shared/courses/links'
import { courseQuery, enrollmentQuery, useLessons, type Course } from '@/shared/courses/queries'
import { doneCount, nextLesson } from '@/shared/courses/standing'
import { useMe } from '@/shared/session'
import { useTitle } from '@/shared/title'
import { buttonLook } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { narrowPage } from '@/ui/looks'
import { CertificateActions } from './CertificateActions'
import { DoneReview } from './DoneReview'
import { NextCourse } from './NextCourse'

/** After the last lesson: what was reached, a word about the course, and what could be next. */
export function DonePage() {
  const t = useT()
  const { course: id, community } = useParams({ strict: false })
  const place: CoursePlace = { course: id!, community }
  const { data: course } = useSuspenseQuery(courseQuery(place.course))
  const isDone = (course.viewer.progress ?? 0) >= 100
  useTitle(t('enrollments.done.title', { title: course.title }))
  return (
    <div className={narrowPage}>
      {isDone ? <Done course={course} place={place} /> : <NotYet course={course} place={place} />}
      {isDone && course.viewer.can.includes('review') && <DoneReview course={course} />}
      <NextCourse course={course} community={place.community} />
    </div>
  )
}

function Done({ course, place }: { course: Course; place: CoursePlace }) {
  const t = useT()
  const me = useMe()
  const { data: mine } = useQuery({ ...enrollmentQuery(course._id), enabled: !!me })
  return (
    <section className="card grid justify-items-center px-6 py-10 text-center">
      <span aria-hidden className="grid size-16 place-items-center rounded-full bg-gold-soft text-gold-ink">
        <Award className="size-8" />
      </span>
      <p className="mt-5 text-sm font-[570] text-ink-2">{t('enrollments.done')}</p>
      <h1 dir="auto" className="mt-1 text-2xl">
        {course.title}
      </h1>
      <p className="mt-2 max-w-sm text-ink-2">{t('enrollments.done.text', { n: course.videoCount })}</p>
      {mine?.certificateCode && <CertificateActions code={mine.certificateCode} withPage />}
      <Link {...courseLink(place)} className="mt-5 text-sm text-brand-ink hover:underline">
        {t('enrollments.done.back')}
      </Link>
    </section>
  )
}

/** The page by its address, before the course is finished. */
function NotYet({ course, place }: { course: Course; place: CoursePlace }) {
  const t = useT()
  const { lessons } = useLessons(course._id)
  const next = course.viewer.enrolled ? nextLesson(lessons) : undefined
  const action = (
    <Link {...(next ? lessonLink(place, next._id) : courseLink(place))} className={buttonLook('primary')}>
      {t(next ? 'courses.continue' : 'enrollments.done.back')}
    </Link>
  )
  return (
    <Empty
      as="h1"
      icon={<Award />}
      title={t('enrollments.notyet')}
      text={t('courses.done.count', { done: doneCount(lessons), total: course.videoCount })}
      action={action}
    />
  )
}
