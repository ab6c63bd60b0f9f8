import { useQuery } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import { useT } from '@/i18n'
import { CourseCard } from '@/shared/courses/CourseCard'
import { courseLink } from '@/shared/courses/links'
import { coursesKey, type Course } from '@/shared/courses/queries'
import { suggested } from './suggested'

/** Two courses that could be next; nothing when there is none. */
export function NextCourse({ course, community }: { course: Course; community?: string }) {
  const t = useT()
  const { data } = useQuery({ queryKey: [...coursesKey, 'suggested'], queryFn: () => answered(api.GET('/courses')) })
  const next = suggested(data?.data ?? [], course)
  if (!next.length) return null
  return (
    <section className="mt-3 grid gap-3">
      <h2 className="text-lg">{t('enrollments.nextcourse')}</h2>
      <ul className="grid gap-5 sm:grid-cols-2">
        {next.map((one) => (
          <li key={one._id}>
            <CourseCard
              as="h3"
              course={one}
              link={courseLink({
                course: one._id,
                community: one.community && one.community === course.community ? community : undefined,
              })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
