import { Link } from '@tanstack/react-router'
import { Award, Clock, GraduationCap, SquarePlay } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '@/i18n'
import { formatPercent } from '@/i18n/dates'
import { doneLink, type CoursePlace } from '@/shared/courses/links'
import { Price } from '@/shared/courses/Price'
import type { Course, Lesson } from '@/shared/courses/queries'
import { doneCount, lengthOf } from '@/shared/courses/standing'
import { lengthInWords } from '@/shared/courses/lengths'
import { buttonLook } from '@/ui/Button'
import { Bar } from '@/ui/Progress'
import { EnrollAction } from './EnrollAction'
import { LeaveButton } from './LeaveButton'

interface Props {
  course: Course
  lessons: Lesson[]
  place: CoursePlace
}

/** What one can do with the course now, and what one gets. */
export function EnrollPanel({ course, lessons, place }: Props) {
  return (
    <section className="card grid gap-4 p-5">
      {course.viewer.enrolled ? (
        <Standing course={course} lessons={lessons} place={place} />
      ) : (
        <p className="text-xl font-[640]">
          <Price course={course} />
        </p>
      )}
      <EnrollAction course={course} lessons={lessons} place={place} />
      <WhatOneGets course={course} lessons={lessons} />
      {course.viewer.can.includes('leave') && <LeaveButton course={course} />}
    </section>
  )
}

function Standing({ course, lessons, place }: Props) {
  const t = useT()
  const progress = (course.viewer.progress ?? 0) / 100
  return (
    <div className="grid gap-2">
      <p className="flex items-baseline justify-between gap-3">
        <span className="font-[620]">{progress >= 1 ? t('courses.finished') : t('courses.in')}</span>
        <span className="text-sm text-ink-3">{formatPercent(progress)}</span>
      </p>
      <Bar value={progress} label={t('courses.progress')} />
      <p className="text-sm text-ink-3">
        {t('courses.done.count', { done: doneCount(lessons), total: course.videoCount })}
      </p>
      {progress >= 1 && (
        <Link {...doneLink(place)} className={`${buttonLook('primary')} min-h-11!`}>
          <Award aria-hidden />
          {t('courses.certificate.see')}
        </Link>
      )}
    </div>
  )
}

function WhatOneGets({ course, lessons }: { course: Course; lessons: Lesson[] }) {
  const t = useT()
  const length = lengthOf(lessons)
  return (
    <ul className="grid gap-2.5 border-t border-line pt-4 text-control text-ink-2">
      <Fact icon={<SquarePlay />}>{t('courses.lessons.count', { n: course.videoCount })}</Fact>
      {length >= 60 && <Fact icon={<Clock />}>{t('courses.length', { length: lengthInWords(length) })}</Fact>}
      {course.level && <Fact icon={<GraduationCap />}>{t(`courses.level.${course.level}.for`)}</Fact>}
      <Fact icon={<Award />}>{t('courses.certificate.note')}</Fact>
    </ul>
  )
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2.5">
      <span aria-hidden className="mt-0.5 shrink-0 text-ink-3 *:size-[18px]">
        {icon}
      </span>
      {children}
    </li>
  )
}
