import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useT } from '@/i18n'
import { Picture } from '@/ui/Picture'
import { Cover } from './Cover'
import { firstCoursesQuery, type Course } from './queries'

const shown = 4

/** The first few courses, and the way to the others. Nothing where there are none. */
export function AboutCourses({ address }: { address: string }) {
  const t = useT()
  const { data: courses = [] } = useQuery(firstCoursesQuery(address))
  if (!courses.length) return null
  return (
    <section className="card p-4 sm:px-6">
      <h2 className="text-md">{t('app.courses')}</h2>
      <ul className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-2">
        {courses.slice(0, shown).map((course) => (
          <CourseLine key={course._id} course={course} address={address} />
        ))}
      </ul>
      {courses.length > shown && (
        <Link
          to="/c/$community/courses"
          params={{ community: address }}
          className="mt-2 inline-flex items-center gap-1 text-control font-[570] text-brand-ink"
        >
          {t('communities.about.courses')}
          <ChevronRight aria-hidden className="size-4 rtl:-scale-x-100" />
        </Link>
      )}
    </section>
  )
}

function CourseLine({ course, address }: { course: Course; address: string }) {
  return (
    <li>
      <Link
        to="/c/$community/courses/$course"
        params={{ community: address, course: course._id }}
        className="-mx-2 flex items-center gap-3 rounded-control p-2 hover:bg-sunken"
      >
        <span className="aspect-video w-20 shrink-0 overflow-hidden rounded-chip">
          {course.thumbnailCard ? (
            <Picture picture={course.thumbnailCard} alt="" sizes="80px" className="size-full" />
          ) : (
            <Cover name={course.title} />
          )}
        </span>
        <span className="min-w-0">
          <span className="line-clamp-2 font-[570]" dir="auto">
            {course.title}
          </span>
          <span className="block truncate text-sm text-ink-3" dir="auto">
            {course.creatorCard.firstName} {course.creatorCard.lastName}
          </span>
        </span>
      </Link>
    </li>
  )
}
