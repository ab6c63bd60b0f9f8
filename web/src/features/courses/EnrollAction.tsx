import { Link, useLocation } from '@tanstack/react-router'
import { useT } from '@/i18n'
import { formatPrice } from '@/i18n/dates'
import { lessonLink, type CoursePlace } from '@/shared/courses/links'
import type { Course, Lesson } from '@/shared/courses/queries'
import { nextLesson } from '@/shared/courses/standing'
import { useEnroll } from '@/shared/courses/writes'
import { useMe } from '@/shared/session'
import { nameOf } from '@/ui/Avatar'
import { Button, buttonLook } from '@/ui/Button'

interface Props {
  course: Course
  lessons: Lesson[]
  place: CoursePlace
}

/** The one thing to do next: go on, enroll, log in, or settle the price with the teacher. */
export function EnrollAction({ course, lessons, place }: Props) {
  const t = useT()
  const me = useMe()
  const { can, enrolled, progress = 0 } = course.viewer
  if (enrolled) return <GoOn lessons={lessons} place={place} progress={progress} />
  return (
    <div className="grid gap-2">
      {!me && <LogIn />}
      {me && !can.includes('enroll') && course.isPublished && course.price > 0 && <Settle course={course} />}
      {can.includes('edit') && (
        <Link
          to="/teach/courses/$course"
          params={{ course: course._id }}
          className={`${buttonLook('primary')} ${wide}`}
        >
          {t('courses.edit')}
        </Link>
      )}
      {can.includes('enroll') && <Enroll course={course._id} isFirst={!can.includes('edit')} />}
    </div>
  )
}

const wide = 'min-h-11!'

function GoOn({ lessons, place, progress }: Omit<Props, 'course'> & { progress: number }) {
  const t = useT()
  const next = nextLesson(lessons)
  const isDone = progress >= 100
  if (!next) return null
  return (
    <Link {...lessonLink(place, next._id)} className={`${buttonLook(isDone ? 'secondary' : 'primary')} ${wide}`}>
      {t(isDone ? 'courses.again' : progress > 0 ? 'courses.continue' : 'courses.start')}
    </Link>
  )
}

function Enroll({ course, isFirst }: { course: string; isFirst: boolean }) {
  const t = useT()
  const enroll = useEnroll(course)
  return (
    <Button
      look={isFirst ? 'primary' : 'secondary'}
      className={wide}
      busy={enroll.isPending}
      onClick={() => enroll.mutate()}
    >
      {t('courses.enroll')}
    </Button>
  )
}

function LogIn() {
  const t = useT()
  const { href } = useLocation()
  return (
    <>
      <Link to="/login" search={{ next: href }} className={`${buttonLook('primary')} ${wide}`}>
        {t('courses.login')}
      </Link>
      <p className="text-sm text-ink-3">{t('courses.login.why')}</p>
    </>
  )
}

function Settle({ course }: { course: Course }) {
  const t = useT()
  const teacher = nameOf(course.creatorCard)
  return (
    <>
      <p className="text-control text-ink-2">
        {t('courses.paid', { price: formatPrice(course.price, course.currency), teacher })}
      </p>
      <Link to="/users/$user" params={{ user: course.creator }} className={buttonLook('secondary')}>
        {t('courses.paid.teacher', { teacher })}
      </Link>
    </>
  )
}
