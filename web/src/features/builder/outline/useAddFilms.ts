import { useState } from 'react'
import { useT } from '@/i18n'
import { films } from '@/shared/files/useFilms'
import type { Lesson } from '../queries'
import { isUntouched, titleOf } from '../titles'
import { useAddLesson, useSaveLessons } from '../writes'

/** Makes a lesson of each film and sends it. The first goes into the lesson that a new course begins with. */
export function useAddFilms(course: string, lessons: Lesson[]) {
  const t = useT()
  const add = useAddLesson(course)
  const save = useSaveLessons(course)
  const [isBusy, setBusy] = useState(false)
  const take = async (files: File[]) => {
    setBusy(true)
    const only =
      lessons.length === 1 && isUntouched(lessons[0]!) && !films.all().some(({ lesson }) => lesson === lessons[0]!._id)
        ? lessons[0]
        : undefined
    try {
      for (const [index, file] of files.entries()) {
        const title = titleOf(file.name, t('builder.lesson.number', { n: lessons.length + index + 1 }))
        const lesson = index === 0 && only ? await named(only, title) : await add.mutateAsync(title)
        films.add(file, { course, lesson: lesson._id, title: lesson.title })
      }
    } catch {
      /* the mutation has said what is wrong; films after it were not taken */
    } finally {
      setBusy(false)
    }
  }
  /** A lesson keeps a name that was given to it. */
  const named = async (lesson: Lesson, title: string) => {
    if (lesson.title !== t('builder.lesson.first')) return lesson
    await save(lesson._id, { title })
    return { ...lesson, title }
  }
  return { take, isBusy }
}
