import { ListVideo, Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useT } from '@/i18n'
import { isFilm } from '@/shared/files/film'
import { Button } from '@/ui/Button'
import type { Course, Lesson } from '../queries'
import { useAddLesson } from '../writes'
import { LessonList } from './LessonList'
import { useAddFilms } from './useAddFilms'

/** The lessons in their order; films that are dropped here become lessons. */
export function Outline({ course, lessons, current }: { course: Course; lessons: Lesson[]; current?: string }) {
  const t = useT()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const add = useAddLesson(course._id)
  const films = useAddFilms(course._id, lessons)
  const addOne = () =>
    add.mutate(t('builder.lesson.number', { n: lessons.length + 1 }), {
      onSuccess: async ({ _id }) => {
        await navigate({ to: '/teach/courses/$course', params: { course: course._id }, search: { lesson: _id } })
        document.querySelector<HTMLInputElement>('[data-title]')?.select()
      },
    })
  return (
    <section
      aria-label={t('builder.lessons')}
      className={`card overflow-hidden lg:sticky lg:top-6 lg:flex lg:max-h-[calc(100dvh-3rem)] lg:flex-col ${isOver ? 'outline-2 outline-brand' : ''}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void films.take([...event.dataTransfer.files].filter(isFilm))
      }}
    >
      <div className="scroll-thin min-h-0 flex-1 lg:overflow-y-auto">
        {lessons.length ? (
          <LessonList course={course} lessons={lessons} current={current} />
        ) : (
          <div className="grid justify-items-center gap-1 px-4 py-8 text-center">
            <ListVideo aria-hidden className="mb-1 size-6 text-ink-3" />
            <p className="font-[570]">{t('builder.lessons.empty')}</p>
            <p className="text-sm text-ink-2">{t('builder.lessons.empty.text')}</p>
          </div>
        )}
      </div>
      <div className="grid gap-2 border-t border-line p-3">
        <div className="flex flex-wrap gap-2">
          <Button small className="flex-1 max-lg:min-h-11" busy={add.isPending} onClick={addOne}>
            <Plus aria-hidden />
            {t('builder.lesson.add')}
          </Button>
          <Button small className="flex-1 max-lg:min-h-11" busy={films.isBusy} onClick={() => input.current?.click()}>
            <ListVideo aria-hidden />
            {t('builder.films.add')}
          </Button>
        </div>
        <p className="text-xs text-ink-3 max-lg:hidden">{t('builder.films.drop')}</p>
        <input
          ref={input}
          type="file"
          multiple
          accept="video/*,.mkv"
          aria-label={t('builder.films.add')}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            void films.take([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </div>
    </section>
  )
}
