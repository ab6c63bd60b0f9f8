import { Link } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import { useT } from '@/i18n'
import { formatAgo, formatPercent } from '@/i18n/dates'
import { Cover } from '@/shared/courses/Cover'
import { courseLink, lessonLink } from '@/shared/courses/links'
import type { Enrollment } from '@/shared/courses/queries'
import { buttonLook } from '@/ui/Button'
import { Bar } from '@/ui/Progress'

/** A course that I am in the middle of, and the lesson that is next. */
export function GoingCard({ enrollment }: { enrollment: Enrollment }) {
  const t = useT()
  const { courseCard, nextVideo, progress, lastAccessedAt } = enrollment
  if (!courseCard) return <Closed />
  const place = { course: courseCard._id }
  return (
    <li className="card group relative flex overflow-hidden">
      <Cover of={courseCard} sizes="176px" className="w-28 shrink-0 self-stretch sm:w-44" />
      <div className="flex min-w-0 flex-1 flex-col gap-2 p-4">
        <h3 className="text-base leading-5">
          <Link
            {...courseLink(place)}
            dir="auto"
            className="line-clamp-2 group-hover:underline after:absolute after:inset-0 after:rounded-card"
          >
            {courseCard.title}
          </Link>
        </h3>
        {nextVideo && (
          <p className="line-clamp-2 text-sm text-ink-2">
            {t('enrollments.next', { number: nextVideo.order + 1 })} <bdi>{nextVideo.title}</bdi>
          </p>
        )}
        <div className="mt-auto flex items-center gap-3 text-sm text-ink-3">
          <Bar
            value={progress / 100}
            label={t('courses.progress.of', { title: courseCard.title })}
            className="flex-1"
          />
          {formatPercent(progress / 100)}
        </div>
        <div className="flex items-center justify-between gap-3">
          <span className="text-xs text-ink-3">{lastAccessedAt && progress > 0 && formatAgo(lastAccessedAt)}</span>
          {nextVideo && (
            <Link {...lessonLink(place, nextVideo._id)} className={`${buttonLook('primary', true)} relative min-h-9!`}>
              {t(progress > 0 ? 'courses.continue' : 'courses.start')}
              <span className="sr-only">: {courseCard.title}</span>
            </Link>
          )}
        </div>
      </div>
    </li>
  )
}

/** A course that I take and may not see now: its community is closed to me, or it is a draft again. */
function Closed() {
  const t = useT()
  return (
    <li className="card flex items-center gap-3 p-4 text-ink-2">
      <Lock aria-hidden className="size-5 shrink-0 text-ink-3" />
      {t('enrollments.closed')}
    </li>
  )
}
