import { useQuery } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { CloudUpload, Link2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useT } from '@/i18n'
import { formatBytes } from '@/i18n/dates'
import { isFilm } from '@/shared/files/film'
import { roomQuery } from '@/shared/files/queries'
import { films } from '@/shared/files/useFilms'
import { Button } from '@/ui/Button'
import type { Lesson } from '../queries'

interface Props {
  course: string
  lesson: Lesson
  /** Offers an address elsewhere instead. */
  onAddress?: () => void
}

/** Where a film is dropped or chosen. */
export function FilmDrop({ course, lesson, onAddress }: Props) {
  const t = useT()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [problem, setProblem] = useState<string>()
  const room = useQuery(roomQuery).data
  const free = room && Math.max(0, room.quota - room.bytes)
  const take = (file: File | undefined) => {
    if (!file) return
    if (!isFilm(file)) return setProblem(t('builder.film.nofilm', { name: file.name }))
    if (free !== undefined && file.size > free)
      return setProblem(t('builder.film.noroom', { size: formatBytes(file.size), free: formatBytes(free) }))
    setProblem(undefined)
    films.add(file, { course, lesson: lesson._id, title: lesson.title })
  }
  return (
    <div>
      <div
        className={clsx(
          'grid justify-items-center gap-3 rounded-control border border-dashed px-4 py-8 text-center',
          isOver ? 'border-brand bg-brand-soft' : 'border-control bg-sunken/50',
        )}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files[0])
        }}
      >
        <CloudUpload aria-hidden className="size-7 text-ink-3" />
        <p className="text-ink-2">{t('builder.film.drop')}</p>
        <div className="flex flex-wrap justify-center gap-2">
          <Button look="primary" className="max-lg:min-h-11" onClick={() => input.current?.click()}>
            {t('builder.film.choose')}
          </Button>
          {onAddress && (
            <Button className="max-lg:min-h-11" onClick={onAddress}>
              <Link2 aria-hidden />
              {t('builder.film.address')}
            </Button>
          )}
        </div>
        {room && (
          <p className="text-xs text-ink-3">
            {t('files.room', { used: formatBytes(room.bytes), all: formatBytes(room.quota) })}
          </p>
        )}
        <input
          ref={input}
          type="file"
          accept="video/*,.mkv"
          hidden
          onChange={(event) => {
            take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
      {problem && (
        <p role="alert" className="mt-1 text-sm text-danger">
          {problem}
        </p>
      )}
    </div>
  )
}
