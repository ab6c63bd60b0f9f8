import type { MessageId } from '@/i18n'
import { courseLink, doneLink, lessonLink, type CoursePlace, type Target } from '@/shared/courses/links'
import type { Step } from './next'

export function targetOf(step: Step, place: CoursePlace): Target | undefined {
  switch (step.kind) {
    case 'next':
    case 'left':
      return lessonLink(place, step.lesson._id)
    case 'finish':
      return doneLink(place)
    case 'enroll':
      return courseLink(place)
    case 'none':
      return undefined
  }
}

export const stepLabels: Record<Exclude<Step['kind'], 'none'>, MessageId> = {
  next: 'videos.next',
  left: 'videos.left',
  finish: 'videos.finish',
  enroll: 'videos.enroll',
}
