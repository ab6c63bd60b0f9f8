import { Link } from '@tanstack/react-router'
import { useT } from '@/i18n'

/** What a course is about, as ways to others that are about the same. */
export function CourseTags({ course: { tags } }: { course: { tags: string[] } }) {
  const t = useT()
  if (!tags.length) return null
  return (
    <ul aria-label={t('courses.tags')} className="mt-5 flex flex-wrap gap-2">
      {tags.map((tag) => (
        <li key={tag}>
          <Link
            to="/courses"
            search={{ tag }}
            dir="auto"
            className="inline-flex h-8 items-center rounded-full border border-line-2 px-3 text-sm text-ink-2 hover:border-control hover:text-ink"
          >
            {tag}
          </Link>
        </li>
      ))}
    </ul>
  )
}
