import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { ArrowLeft, PanelRight } from 'lucide-react'
import { useT } from '@/i18n'
import { formatPercent } from '@/i18n/dates'
import { courseLink, type CoursePlace } from '@/shared/courses/links'
import type { Course, Lesson } from '@/shared/courses/queries'
import { doneCount } from '@/shared/courses/standing'
import { buttonLook, IconButton } from '@/ui/Button'
import { Bar } from '@/ui/Progress'

interface Props {
  course: Course
  lessons: Lesson[]
  place: CoursePlace
  isOutlineOpen: boolean
  onOutline: () => void
}

/** Above a lesson: the way back, what it belongs to, and how far one is. */
export function LessonBar({ course, lessons, place, isOutlineOpen, onOutline }: Props) {
  const t = useT()
  const { enrolled, progress = 0 } = course.viewer
  const count = enrolled
    ? t('courses.done.count', { done: doneCount(lessons), total: course.videoCount })
    : t('courses.lessons.count', { n: course.videoCount })
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-b border-line bg-bg/95 px-2 backdrop-blur-md sm:px-4">
      <Link
        {...courseLink(place)}
        activeOptions={{ exact: true }}
        aria-label={t('videos.course')}
        title={t('videos.course')}
        className={clsx(buttonLook('ghost'), 'btn-icon size-11! lg:size-[38px]!')}
      >
        <ArrowLeft className="size-5! rtl:-scale-x-100" />
      </Link>
      <div className="min-w-0 flex-1">
        <p dir="auto" className="truncate leading-5 font-[620]">
          {course.title}
        </p>
        <p className="truncate text-xs text-ink-3">{count}</p>
      </div>
      {enrolled && (
        <span className="hidden w-44 items-center gap-3 sm:flex">
          <Bar value={progress / 100} label={t('courses.progress')} className="flex-1" />
          <span className="text-sm font-semibold">{formatPercent(progress / 100)}</span>
        </span>
      )}
      <IconButton
        label={t('videos.outline')}
        icon={<PanelRight className="size-[19px]! rtl:-scale-x-100" />}
        aria-pressed={isOutlineOpen}
        className={clsx('ms-2 max-lg:hidden', isOutlineOpen && 'bg-sunken text-ink!')}
        onClick={onOutline}
      />
    </header>
  )
}
