import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useT } from '@/i18n'
import { NotFound } from '@/ui/Gone'
import { CourseDetails } from './course/CourseDetails'
import { CourseFrame } from './course/CourseFrame'
import { PublishButton } from './course/PublishButton'
import { LessonEditor } from './lesson/LessonEditor'
import { Outline } from './outline/Outline'
import { courseQuery, lessonsQuery, type Course } from './queries'

/** A course as its teacher writes it: outline and one lesson beside each other, on phones one at a time. */
export function BuilderPage() {
  const { course: id } = useParams({ from: '/_site/teach/courses/$course/' })
  const { tab, lesson } = useSearch({ from: '/_site/teach/courses/$course/' })
  const { data: course } = useSuspenseQuery(courseQuery(id))
  if (!course.viewer.can.includes('edit')) return <NotFound />
  if (tab === 'details') {
    return (
      <CourseFrame course={course} tab="details">
        <CourseDetails key={course._id} course={course} />
      </CourseFrame>
    )
  }
  return (
    <CourseFrame course={course} tab="lessons" isNarrowHidden={!!lesson}>
      <Lessons course={course} chosen={lesson} />
    </CourseFrame>
  )
}

function Lessons({ course, chosen }: { course: Course; chosen?: string }) {
  const t = useT()
  const { data: lessons } = useSuspenseQuery(lessonsQuery(course._id))
  const lesson = lessons.find(({ _id }) => _id === chosen) ?? lessons[0]
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,19rem)_minmax(0,1fr)] xl:gap-7">
      <div className={chosen ? 'max-lg:hidden' : undefined}>
        <Outline course={course} lessons={lessons} current={lesson?._id} />
      </div>
      {lesson && (
        <div className={chosen ? 'min-w-0' : 'min-w-0 max-lg:hidden'}>
          <div className="mb-3 flex min-h-11 items-center justify-between gap-3 lg:hidden">
            <Link
              to="/teach/courses/$course"
              params={{ course: course._id }}
              activeOptions={{ exact: true }}
              className="inline-flex min-h-11 items-center gap-1.5 text-control font-[560] text-ink-2"
            >
              <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
              {t('builder.lessons.all')}
            </Link>
            <PublishButton course={course} />
          </div>
          <LessonEditor key={lesson._id} course={course} lesson={lesson} position={lessons.indexOf(lesson) + 1} />
        </div>
      )}
    </div>
  )
}
