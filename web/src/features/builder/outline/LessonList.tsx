import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useT } from '@/i18n'
import type { Course, Lesson } from '../queries'
import { dropped, moved, targetOf } from '../order'
import { useReorder } from '../writes'
import { DeleteLesson } from './DeleteLesson'
import { LessonRow, type RowProps } from './LessonRow'

const SortableLessons = lazy(() => import('./SortableLessons'))

/** Put in order by dragging, by the arrow keys on a row's grip, and from its menu. */
export function LessonList({ course, lessons, current }: { course: Course; lessons: Lesson[]; current?: string }) {
  const t = useT()
  const { mutate } = useReorder(course._id)
  const [said, setSaid] = useState('')
  const [deleting, setDeleting] = useState<Lesson>()
  const list = useRef<HTMLOListElement>(null)
  const refocus = useRef<string>(undefined)
  const ids = lessons.map(({ _id }) => _id)

  useEffect(() => {
    if (!refocus.current) return
    list.current?.querySelector<HTMLElement>(`[data-grip="${refocus.current}"]`)?.focus()
    refocus.current = undefined
  })
  const order = (next: string[], id: string) => {
    mutate(next)
    const title = lessons.find(({ _id }) => _id === id)!.title
    setSaid(t('builder.moved', { title, place: next.indexOf(id) + 1, all: next.length }))
  }
  const moveTo = (id: string, to: number) => order(moved(ids, ids.indexOf(id), to), id)
  const rows: RowProps[] = lessons.map((lesson, index) => ({
    lesson,
    index,
    count: lessons.length,
    isCurrent: lesson._id === current,
    course: course._id,
    onMove: (to) => moveTo(lesson._id, to),
    onGripKey: (event) => {
      const to = targetOf(event.key, index, lessons.length)
      if (to === undefined) return
      event.preventDefault()
      refocus.current = lesson._id
      moveTo(lesson._id, to)
    },
    onDelete: () => setDeleting(lesson),
  }))
  const onDropped = (dragged: string, target: string | undefined) => {
    const next = dropped(ids, dragged, target)
    if (next) order(next, dragged)
  }
  return (
    <>
      <ol ref={list} className="grid p-2">
        <Suspense
          fallback={rows.map((row) => (
            <LessonRow key={row.lesson._id} {...row} />
          ))}
        >
          <SortableLessons rows={rows} onDropped={onDropped} />
        </Suspense>
      </ol>
      <span role="status" className="sr-only">
        {said}
      </span>
      {deleting && <DeleteLesson course={course} lesson={deleting} onClose={() => setDeleting(undefined)} />}
    </>
  )
}
