import type { Lesson } from '@/shared/courses/queries'
import { isDone, maySee } from '@/shared/courses/standing'
import { embedOf } from './embed'

/** Where one goes from a lesson. */
export type Step =
  | { kind: 'next'; lesson: Lesson }
  /** It is the last one, and others are open still. */
  | { kind: 'left'; lesson: Lesson }
  | { kind: 'finish' }
  /** What follows is for who is in the course. */
  | { kind: 'enroll' }
  | { kind: 'none' }

export function stepAfter(lessons: Lesson[], current: string, isStudent: boolean): Step {
  const next = lessons[lessons.findIndex(({ _id }) => _id === current) + 1]
  if (next) return maySee(next) ? { kind: 'next', lesson: next } : { kind: 'enroll' }
  if (!isStudent) return lessons.every(maySee) ? { kind: 'none' } : { kind: 'enroll' }
  const left = lessons.find((lesson) => !isDone(lesson))
  if (!left) return { kind: 'finish' }
  return left._id === current ? { kind: 'none' } : { kind: 'left', lesson: left }
}

/** Whether the player sees what is watched. Of a text, and of a film in another site's player, who learns says it. */
export const isMeasured = ({ videoFileId, videoUrl }: Lesson) => !!videoFileId || (!!videoUrl && !embedOf(videoUrl))
export const hasFilm = ({ videoFileId, videoUrl }: Lesson) => !!videoFileId || !!videoUrl

/** The server counts a lesson whose length nobody knows as so long. */
const unknownLength = 10 // seconds

/** The report that says "I am through" of a lesson whose watching nobody measures. */
export function wholeOf({ duration = unknownLength }: Lesson) {
  return { intervals: [[0, duration] as [number, number]], position: 0, duration }
}

/** The same lessons as they are once this one is done. */
export const withDone = (lessons: Lesson[], done: string): Lesson[] =>
  lessons.map((lesson) => (lesson._id === done ? { ...lesson, viewer: { ...lesson.viewer, completed: true } } : lesson))
