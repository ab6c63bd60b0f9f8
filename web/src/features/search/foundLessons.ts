import type { Schemas } from '@/api/client'
import { fits } from './snippet'

export interface FoundLesson {
  course: string
  courseTitle: string
  lesson: string
  title: string
  /** Where the words are said, in seconds, and the sentence; none: they are in the title or description. */
  said?: { at: number; text: string }
}

interface Searched {
  course: Pick<Schemas['Card'], '_id' | 'title'>
  lessons: Pick<Schemas['Lesson'], '_id' | 'title' | 'description'>[]
  sayings: Pick<Schemas['Saying'], 'video' | 'title' | 'cues'>[]
}

/** Each lesson once: by its title or description, with the first place where the words are said. */
export function foundIn({ course, lessons, sayings }: Searched, words: string): FoundLesson[] {
  const named = lessons.filter(({ title, description }) => fits(`${title} ${description ?? ''}`, words))
  const found = new Map<string, FoundLesson>()
  const add = (lesson: string, title: string) =>
    found.set(lesson, { course: course._id, courseTitle: course.title, lesson, title, ...found.get(lesson) })
  for (const { _id, title } of named) add(_id, title)
  for (const { video, title, cues } of sayings) {
    add(video, title)
    const [cue] = cues
    if (cue) found.get(video)!.said ??= { at: cue.start, text: cue.text }
  }
  return [...found.values()]
}
