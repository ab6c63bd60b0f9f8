import { VideoDraft } from '@/api/limits'
import type { Lesson } from './queries'

/** "03_first-steps.final.mp4" → "First steps final" */
export function titleOf(filename: string, empty: string): string {
  const words = filename
    .replace(/\.[a-z0-9]{2,4}$/i, '')
    .replace(/[._\-\s]+/g, ' ')
    .replace(/^\d{1,3}(?=\s\S)/, '')
    .trim()
  const title = words.charAt(0).toUpperCase() + words.slice(1)
  return title.slice(0, VideoDraft.title.maxLength) || empty
}

/** A lesson that nothing has been done with: the first film of a new course goes into it. */
export const isUntouched = (lesson: Lesson) =>
  !lesson.videoFileId && !lesson.videoUrl && !lesson.description && !lesson.thumbnail

/** "2,50" and "2.50" as 2.5; undefined: no number. */
export function readNumber(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(value) || value < 0 ? undefined : value
}

/** "1:02:03", "4:16.5" or "90" as seconds; undefined: no time. */
export function readTime(text: string): number | undefined {
  const parts = text.trim().replace(',', '.').split(':')
  if (
    parts.length > 3 ||
    parts.some((part, index) => !(index === parts.length - 1 ? /^\d{1,6}(\.\d{1,3})?$/ : /^\d{1,5}$/).test(part))
  )
    return undefined
  return parts.reduce((sum, part) => sum * 60 + Number(part), 0)
}
