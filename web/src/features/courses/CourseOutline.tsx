import { Link } from '@tanstack/react-router'
import { Check, FileText, Lock, Play } from 'lucide-react'
import { clsx } from 'clsx'
import { useT } from '@/i18n'
import { formatDuration } from '@/i18n/dates'
import { ListFailure } from '@/shared/courses/ListFailure'
import { lessonLink, type CoursePlace } from '@/shared/courses/links'
import type { Lesson } from '@/shared/courses/queries'
import { isDone, lengthOf, maySee } from '@/shared/courses/standing'
import { lengthInWords } from '@/shared/courses/lengths'
import { Chip } from '@/ui/Chip'
import { Skeleton } from '@/ui/Skeleton'

interface Props {
  lessons: Lesson[]
  isComplete: boolean
  error: unknown
  place: CoursePlace
}

/** The lessons of a course on its own page: what one may open leads there, what one may not is told apart. */
export function CourseOutline({ lessons, isComplete, error, place }: Props) {
  const t = useT()
  const length = lengthOf(lessons)
  return (
    <section>
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 className="text-lg">{t('courses.outline')}</h2>
        {isComplete && lessons.length > 0 && (
          <p className="text-sm text-ink-3">
            {t('courses.lessons.count', { n: lessons.length })}
            {length >= 60 && `, ${lengthInWords(length)}`}
          </p>
        )}
      </div>
      {error ? (
        <div className="mt-3">
          <ListFailure error={error} onAgain={() => location.reload()} />
        </div>
      ) : null}
      {isComplete && !lessons.length && <p className="mt-3 text-ink-2">{t('courses.outline.empty')}</p>}
      {!lessons.length && !isComplete && !error && <Skeleton className="mt-3 h-56" />}
      {lessons.length > 0 && (
        <ol className="card mt-3 divide-y divide-line overflow-hidden">
          {lessons.map((lesson, index) => (
            <li key={lesson._id}>
              <Row lesson={lesson} number={index + 1} place={place} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Row({ lesson, number, place }: { lesson: Lesson; number: number; place: CoursePlace }) {
  const look = 'flex min-h-13 items-center gap-3.5 px-4 py-2.5'
  if (!maySee(lesson)) {
    return (
      <div className={clsx(look, 'text-ink-3')}>
        <RowContent lesson={lesson} number={number} />
      </div>
    )
  }
  return (
    <Link
      {...lessonLink(place, lesson._id)}
      className={clsx(look, 'hover:bg-sunken/70 focus-visible:-outline-offset-2')}
    >
      <RowContent lesson={lesson} number={number} />
    </Link>
  )
}

function RowContent({ lesson, number }: { lesson: Lesson; number: number }) {
  const t = useT()
  return (
    <>
      <Sign lesson={lesson} number={number} />
      <span dir="auto" className="min-w-0 flex-1 leading-5">
        {lesson.title}
      </span>
      {lesson.isPreview && <Chip tone="sky">{t('courses.preview')}</Chip>}
      <span className="flex w-12 shrink-0 items-center justify-end text-sm text-ink-3 tabnum">
        {lengthSign(lesson)}
      </span>
    </>
  )
}

const lengthSign = ({ duration, videoFileId, videoUrl, viewer }: Lesson) => {
  if (duration) return formatDuration(duration)
  return viewer.can.includes('watch') && !videoFileId && !videoUrl ? <FileText aria-hidden className="size-4" /> : null
}

function Sign({ lesson, number }: { lesson: Lesson; number: number }) {
  const t = useT()
  const shape = 'grid size-6 shrink-0 place-items-center rounded-full text-xs font-semibold'
  if (isDone(lesson)) {
    return (
      <span className={clsx(shape, 'bg-brand text-on-brand')}>
        <Check className="size-3.5" strokeWidth={3} aria-label={t('courses.lesson.done')} />
      </span>
    )
  }
  if (!maySee(lesson)) {
    return (
      <span className={shape}>
        <Lock className="size-3.5" aria-label={t('courses.lesson.locked')} />
      </span>
    )
  }
  if (lesson.isPreview) {
    return (
      <span className={clsx(shape, 'bg-brand-soft text-brand-ink')}>
        <Play className="size-3 translate-x-px fill-current" aria-hidden />
      </span>
    )
  }
  return <span className={clsx(shape, 'text-ink-3 ring-1 ring-line-2')}>{number}</span>
}
