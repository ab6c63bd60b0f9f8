import { Link } from '@tanstack/react-router'
import { ArrowRight, Check } from 'lucide-react'
import { clsx } from 'clsx'
import { useT } from '@/i18n'
import type { CoursePlace } from '@/shared/courses/links'
import type { Lesson } from '@/shared/courses/queries'
import { isDone } from '@/shared/courses/standing'
import { Button, buttonLook } from '@/ui/Button'
import { isMeasured, stepAfter } from './next'
import { stepLabels, targetOf } from './stepLinks'
import { useComplete } from './useComplete'

interface Props {
  lesson: Lesson
  lessons: Lesson[]
  place: CoursePlace
  isStudent: boolean
  className?: string
}

/** On to what comes next. A film completes by being watched; a text, by saying so here. */
export function NextButton({ lesson, lessons, place, isStudent, className }: Props) {
  const t = useT()
  const { complete, isBusy } = useComplete(lesson, lessons, place)
  const step = stepAfter(lessons, lesson._id, isStudent)
  const target = targetOf(step, place)
  if (isStudent && !isDone(lesson) && !isMeasured(lesson)) {
    return (
      <Button look="primary" className={className} busy={isBusy} onClick={complete}>
        <Check aria-hidden />
        {t('videos.complete')}
      </Button>
    )
  }
  if (!target || step.kind === 'none') return null
  const number = 'lesson' in step ? lessons.indexOf(step.lesson) + 1 : 0
  const isEarned = isDone(lesson) || step.kind === 'enroll'
  return (
    <Link
      {...target}
      className={clsx(buttonLook(isEarned ? 'primary' : 'secondary'), className)}
      title={'lesson' in step ? step.lesson.title : undefined}
    >
      {step.kind === 'finish' && <Check aria-hidden />}
      {t(stepLabels[step.kind], { number })}
      {step.kind !== 'finish' && <ArrowRight aria-hidden className="rtl:-scale-x-100" />}
    </Link>
  )
}
