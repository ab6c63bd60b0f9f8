import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { BookOpen } from 'lucide-react'
import { answered, api } from '@/api/client'
import { allOf, listQuery } from '@/api/lists'
import { useT } from '@/i18n'
import { MoreButton } from '@/ui/MoreButton'
import { Picture } from '@/ui/Picture'

const coursesOfQuery = (creator: string) =>
  listQuery(['courses', 'of', creator], (cursor) =>
    answered(api.GET('/courses', { params: { query: { creator, cursor } } })),
  )

/** What somebody teaches. Nothing for who teaches nothing that one may see. */
export function ProfileCourses({ creator }: { creator: string }) {
  const t = useT()
  const courses = useInfiniteQuery(coursesOfQuery(creator))
  const published = allOf(courses.data).filter(({ isPublished }) => isPublished)
  if (!published.length) return null
  return (
    <section className="card p-4 sm:p-5">
      <h2 className="text-md">{t('app.courses')}</h2>
      <ul className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-2">
        {published.map((course) => (
          <li key={course._id}>
            <Link
              to="/courses/$course"
              params={{ course: course._id }}
              className="-mx-2 flex items-center gap-3 rounded-control p-2 hover:bg-sunken"
            >
              <span className="grid aspect-video w-24 shrink-0 place-items-center overflow-hidden rounded-chip bg-sunken text-ink-3">
                {course.thumbnailCard ? (
                  <Picture picture={course.thumbnailCard} alt="" sizes="96px" className="size-full" />
                ) : (
                  <BookOpen aria-hidden className="size-5" />
                )}
              </span>
              <span className="min-w-0">
                <span className="line-clamp-2 font-[570]" dir="auto">
                  {course.title}
                </span>
                <span className="block text-sm text-ink-3">{t('profiles.lessons', { n: course.videoCount })}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <MoreButton {...courses} />
    </section>
  )
}
