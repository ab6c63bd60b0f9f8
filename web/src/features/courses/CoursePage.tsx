import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useT } from '@/i18n'
import { formatNumber } from '@/i18n/dates'
import { Cover } from '@/shared/courses/Cover'
import type { CoursePlace } from '@/shared/courses/links'
import { courseQuery, useLessons, type Course } from '@/shared/courses/queries'
import { Rating } from '@/shared/courses/Stars'
import { useSendWaiting } from '@/shared/courses/useSendWaiting'
import { useTitle } from '@/shared/title'
import { Chip } from '@/ui/Chip'
import { twoColumns } from '@/ui/looks'
import { Prose } from '@/ui/Prose'
import { CourseOutline } from './CourseOutline'
import { CourseTags } from './CourseTags'
import { EnrollPanel } from './EnrollPanel'
import { Reviews } from './Reviews'
import { Teacher } from './Teacher'

/** What a course is, for who considers it and for who is in it. */
export function CoursePage() {
  const t = useT()
  const { course: id, community } = useParams({ strict: false })
  const place: CoursePlace = { course: id!, community }
  const { data: course } = useSuspenseQuery(courseQuery(place.course))
  const { lessons, isComplete, error } = useLessons(place.course)
  useTitle(course.title)
  useSendWaiting()
  return (
    <div className={twoColumns}>
      <header className="min-w-0 xl:col-start-1 xl:row-start-1">
        <Cover of={course} sizes="(min-width: 75rem) 680px, 95vw" eager className="aspect-[16/9] w-full rounded-card" />
        <Labels course={course} />
        <h1 dir="auto" className="mt-2 text-2xl">
          {course.title}
        </h1>
        <Facts course={course} />
      </header>
      <aside aria-label={t('courses.enrollment')} className="min-w-0 xl:col-start-2 xl:row-span-2 xl:row-start-1">
        <div className="xl:sticky xl:top-6">
          <EnrollPanel course={course} lessons={lessons} place={place} />
        </div>
      </aside>
      <div className="grid min-w-0 content-start gap-9 xl:col-start-1 xl:row-start-2">
        <section aria-label={t('courses.about')}>
          <Prose html={course.descriptionHtml} />
          <CourseTags course={course} />
        </section>
        <CourseOutline lessons={lessons} isComplete={isComplete} error={error} place={place} />
        <Teacher person={course.creatorCard} />
        <Reviews course={course} />
      </div>
    </div>
  )
}

function Labels({ course }: { course: Course }) {
  const t = useT()
  return (
    <div className="mt-5 flex flex-wrap gap-2">
      {!course.isPublished && <Chip tone="gold">{t('courses.draft')}</Chip>}
      {course.category && <Chip tone="brand">{course.category}</Chip>}
      {course.level && <Chip>{t(`courses.level.${course.level}`)}</Chip>}
    </div>
  )
}

function Facts({ course }: { course: Course }) {
  const t = useT()
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2">
      {course.ratingCount > 0 && (
        <a href="#reviews" className="inline-flex items-center gap-1.5 hover:underline">
          <Rating rating={course.rating} count={course.ratingCount} />
          <span>{t('courses.reviews.count', { n: course.ratingCount })}</span>
        </a>
      )}
      <span>
        {t('courses.students.count', { n: course.enrollmentCount, shown: formatNumber(course.enrollmentCount) })}
      </span>
    </p>
  )
}
