import { Link } from '@tanstack/react-router'
import { Award, SquarePlay } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '@/i18n'
import { formatPercent } from '@/i18n/dates'
import { Avatar, nameOf } from '@/ui/Avatar'
import { Chip } from '@/ui/Chip'
import { Bar } from '@/ui/Progress'
import { Cover } from './Cover'
import type { Target } from './links'
import { Price } from './Price'
import type { CourseCard as Card } from './queries'
import { Rating } from './Stars'

interface Props {
  course: Card
  link: Target
  /** A button that lies on the card: Continue. */
  action?: ReactNode
  as?: 'h2' | 'h3'
}

/** A course in a list: the whole card opens it. */
export function CourseCard({ course, link, action, as: Heading = 'h2' }: Props) {
  const t = useT()
  return (
    <article className="card group relative flex h-full flex-col overflow-hidden">
      <div className="relative">
        <Cover
          of={course}
          sizes="(min-width: 75rem) 312px, (min-width: 40rem) 45vw, 95vw"
          className="aspect-[16/10] w-full"
        />
        {!course.isPublished && (
          <Chip tone="gold" className="absolute start-3 top-3">
            {t('courses.draft')}
          </Chip>
        )}
      </div>
      <div className="flex flex-1 flex-col p-4">
        <Heading className="text-md">
          <Link
            {...link}
            dir="auto"
            className="block group-hover:underline after:absolute after:inset-0 after:rounded-card"
          >
            {course.title}
          </Link>
        </Heading>
        <p className="mt-1 line-clamp-2 text-ink-2" dir="auto">
          {course.summary}
        </p>
        <p className="mt-3 flex min-w-0 items-center gap-2 text-sm text-ink-2">
          <Avatar person={course.creatorCard} size={22} />
          <span className="truncate" dir="auto">
            {nameOf(course.creatorCard)}
          </span>
        </p>
        <div className="mt-auto flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1.5 pt-3 text-sm text-ink-3">
          {course.viewer.enrolled ? <Standing course={course} /> : <Facts course={course} />}
          {action}
        </div>
      </div>
    </article>
  )
}

function Standing({ course }: { course: Card }) {
  const t = useT()
  const progress = (course.viewer.progress ?? 0) / 100
  if (progress >= 1) {
    return (
      <Chip tone="gold" className="me-auto">
        <Award aria-hidden />
        {t('courses.finished')}
      </Chip>
    )
  }
  return (
    <>
      <Bar value={progress} label={t('courses.progress.of', { title: course.title })} className="flex-1" />
      <span>{formatPercent(progress)}</span>
    </>
  )
}

function Facts({ course }: { course: Card }) {
  const t = useT()
  return (
    <>
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
        <SquarePlay aria-hidden className="size-4" />
        {t('courses.lessons.count', { n: course.videoCount })}
      </span>
      {course.ratingCount > 0 && <Rating rating={course.rating} count={course.ratingCount} />}
      <span className="ms-auto font-[590] text-ink">
        <Price course={course} />
      </span>
    </>
  )
}
