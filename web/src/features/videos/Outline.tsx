import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { Check, Lock, Play } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useT } from '@/i18n'
import { formatDuration } from '@/i18n/dates'
import { lessonLink, type CoursePlace } from '@/shared/courses/links'
import type { Lesson } from '@/shared/courses/queries'
import { isDone, maySee, resumesAt } from '@/shared/courses/standing'
import { hasFilm } from './next'

interface Props {
  lessons: Lesson[]
  current: string
  place: CoursePlace
  /** A lesson was chosen. */
  onGo?: () => void
}

/** All lessons of the course, with the one that is open in sight. */
export function Outline({ lessons, current, place, onGo }: Props) {
  const t = useT()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // A frame later: a sheet has its size only once it is shown.
    const frame = requestAnimationFrame(() => {
      const open = box.current?.querySelector<HTMLElement>('[aria-current=page]')
      if (open) box.current!.scrollTop = Math.max(0, open.offsetTop - box.current!.clientHeight / 2.6)
    })
    return () => cancelAnimationFrame(frame)
  }, [current, lessons.length])
  return (
    <div
      ref={box}
      tabIndex={0}
      role="group"
      aria-label={t('videos.outline')}
      className="scroll-thin relative min-h-0 flex-1 overflow-y-auto px-2.5 py-3 -outline-offset-4"
    >
      <ol className="grid gap-px">
        {lessons.map((lesson, index) => (
          <li key={lesson._id}>
            <Row lesson={lesson} number={index + 1} isOpen={lesson._id === current} place={place} onGo={onGo} />
          </li>
        ))}
      </ol>
    </div>
  )
}

interface RowProps {
  lesson: Lesson
  number: number
  isOpen: boolean
}

function Row({ place, onGo, ...row }: RowProps & { place: CoursePlace; onGo?: () => void }) {
  const look = clsx(
    'flex gap-3 rounded-[10px] px-2.5 py-2',
    row.isOpen ? 'bg-brand-soft' : maySee(row.lesson) && 'hover:bg-sunken',
  )
  if (!maySee(row.lesson)) {
    return (
      <span aria-current={row.isOpen ? 'page' : undefined} className={look}>
        <RowContent {...row} />
      </span>
    )
  }
  return (
    <Link
      {...lessonLink(place, row.lesson._id)}
      onClick={onGo}
      aria-current={row.isOpen ? 'page' : undefined}
      className={clsx(look, 'focus-visible:-outline-offset-2')}
    >
      <RowContent {...row} />
    </Link>
  )
}

function RowContent({ lesson, number, isOpen }: RowProps) {
  const look = isOpen
    ? 'font-[600] text-ink'
    : !maySee(lesson)
      ? 'text-ink-3'
      : isDone(lesson)
        ? 'text-ink-2'
        : 'text-ink'
  return (
    <>
      <Sign lesson={lesson} number={number} isOpen={isOpen} />
      <span className="min-w-0 flex-1">
        <span dir="auto" className={clsx('block text-control leading-[1.3rem]', look)}>
          {lesson.title}
        </span>
        <Below lesson={lesson} />
      </span>
    </>
  )
}

function Sign({ lesson, number, isOpen }: RowProps) {
  const t = useT()
  const shape = 'mt-px grid size-[22px] shrink-0 place-items-center rounded-full text-xs font-semibold'
  if (isDone(lesson)) {
    return (
      <span className={clsx(shape, 'bg-brand text-on-brand')}>
        <Check className="size-3.5" strokeWidth={3} aria-label={t('courses.lesson.done')} />
      </span>
    )
  }
  if (!maySee(lesson)) {
    return (
      <span className={clsx(shape, 'text-ink-3 ring-1 ring-line-2')}>
        <Lock className="size-3" aria-label={t('courses.lesson.locked')} />
      </span>
    )
  }
  if (!isOpen) return <span className={clsx(shape, 'text-ink-3 ring-1 ring-line-2')}>{number}</span>
  return (
    <span className={clsx(shape, 'text-brand-ink ring-2 ring-brand')}>
      <Play className="size-[11px] translate-x-px fill-current" aria-hidden />
    </span>
  )
}

/** How long it is, and where it goes on. */
function Below({ lesson }: { lesson: Lesson }) {
  const t = useT()
  const resumes = isDone(lesson) ? 0 : resumesAt(lesson)
  const parts = [
    lesson.duration ? formatDuration(lesson.duration) : maySee(lesson) && !hasFilm(lesson) && t('videos.text'),
    resumes >= 1 && t('videos.resumes', { time: formatDuration(resumes) }),
    lesson.isPreview && t('courses.preview'),
  ].filter(Boolean)
  return parts.length ? <span className="mt-0.5 block text-xs text-ink-3">{parts.join(' · ')}</span> : null
}
