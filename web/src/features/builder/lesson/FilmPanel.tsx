import { useState } from 'react'
import { useT } from '@/i18n'
import { useFilmOf } from '@/shared/files/useFilms'
import { FilmRow } from '@/shared/files/FilmRow'
import type { Lesson } from '../queries'
import { FilmAddress } from './FilmAddress'
import { FilmDrop } from './FilmDrop'
import { FilmHere } from './FilmHere'

/** The lesson's film: on its way, kept here, kept elsewhere, or not there yet. */
export function FilmPanel({ course, lesson }: { course: string; lesson: Lesson }) {
  const t = useT()
  const film = useFilmOf(lesson._id)
  const [asksAddress, setAsksAddress] = useState(false)
  const isComing = film && film.state !== 'ready' && film.state !== 'refused'
  return (
    <section className="grid gap-2">
      <h2 className="text-sm font-[570]">{t('builder.film')}</h2>
      {film && film.state !== 'ready' && (
        <div className="rounded-control border border-line-2 bg-sunken/60 p-3.5">
          <FilmRow film={film} />
        </div>
      )}
      {isComing ? (
        <p className="text-sm text-ink-3">{t('builder.film.leave')}</p>
      ) : lesson.videoFileId ? (
        <FilmHere course={course} lesson={lesson} file={lesson.videoFileId} />
      ) : lesson.videoUrl || asksAddress ? (
        <FilmAddress course={course} lesson={lesson} onBack={() => setAsksAddress(false)} />
      ) : (
        <FilmDrop course={course} lesson={lesson} onAddress={() => setAsksAddress(true)} />
      )}
    </section>
  )
}
