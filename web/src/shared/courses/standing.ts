import type { Lesson } from './queries'

export const maySee = (lesson: Lesson) => lesson.viewer.can.includes('watch')
export const isDone = (lesson: Lesson) => lesson.viewer.completed

/** How many lessons of the list are done. */
export const doneCount = (lessons: Lesson[]) => lessons.filter(isDone).length

/** Where one goes on: the first lesson that is not done; all are: the first. */
export const nextLesson = (lessons: Lesson[]): Lesson | undefined =>
  lessons.find((lesson) => maySee(lesson) && !isDone(lesson)) ?? lessons.find(maySee)

/** Seconds of all lessons whose duration is known. */
export const lengthOf = (lessons: Lesson[]) => lessons.reduce((sum, lesson) => sum + (lesson.duration ?? 0), 0)

const atTheEnd = 3 // seconds before a film's end from which it begins anew

/** The second from which a film goes on. */
export function resumesAt({ viewer, duration }: Pick<Lesson, 'viewer' | 'duration'>): number {
  return duration && viewer.position > duration - atTheEnd ? 0 : viewer.position
}
