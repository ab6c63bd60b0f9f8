import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { courseLink, lessonLink } from '@/shared/courses/links'
import { enrollmentsQuery, type CourseCard } from '@/shared/courses/queries'
import { buttonLook } from '@/ui/Button'

/** For a course that I am in: to the lesson that is next. */
export function ContinueButton({ course, community }: { course: CourseCard; community?: string }) {
  const t = useT()
  const { enrolled, progress = 0 } = course.viewer
  const isGoing = enrolled && progress < 100
  const { data } = useInfiniteQuery({ ...enrollmentsQuery, enabled: isGoing })
  if (!isGoing) return null
  const next = allOf(data).find((one) => one.course === course._id)?.nextVideo
  const place = { course: course._id, community }
  return (
    <Link
      {...(next ? lessonLink(place, next._id) : courseLink(place))}
      state={next && { play: true }}
      className={`${buttonLook('soft', true)} relative`}
    >
      {t(progress > 0 ? 'courses.continue' : 'courses.start')}
      <span className="sr-only">: {course.title}</span>
    </Link>
  )
}
