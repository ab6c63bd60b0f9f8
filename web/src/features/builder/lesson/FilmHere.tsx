import { useQuery } from '@tanstack/react-query'
import { RotateCcw, Trash2, TriangleAlert, Upload } from 'lucide-react'
import { useState } from 'react'
import { answered, api } from '@/api/client'
import { useT } from '@/i18n'
import { formatBytes, formatDuration, formatPercent } from '@/i18n/dates'
import { fileQuery } from '@/shared/files/queries'
import { Button } from '@/ui/Button'
import { Callout } from '@/ui/Callout'
import { Confirm } from '@/ui/Confirm'
import { problemInWords } from '@/ui/problemWords'
import { Bar } from '@/ui/Progress'
import { toastFailure } from '@/ui/toast'
import type { Lesson } from '../queries'
import { useSaveLessons } from '../writes'
import { FilmDrop } from './FilmDrop'
import { FilmView } from './FilmView'

const askAgain = 3_000 // ms between questions while the server works on the film

/** A film that is kept here: to look at, to replace, to take away. */
export function FilmHere({ course, lesson, file }: { course: string; lesson: Lesson; file: string }) {
  const t = useT()
  const save = useSaveLessons(course)
  const [isReplacing, setReplacing] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  // Somebody else's file, on a course that the site's owner looks at, is missing: the film still plays.
  const { data: own, refetch } = useQuery({
    ...fileQuery(file),
    refetchInterval: ({ state }) => (state.data?.state === 'processing' ? askAgain : false),
  })
  const retry = () =>
    answered(api.POST('/files/{file}/retry', { params: { path: { file } } })).then(() => refetch(), toastFailure)
  const facts = [own?.filename, own && formatBytes(own.bytes), lesson.duration && formatDuration(lesson.duration)]
    .filter(Boolean)
    .join(' · ')
  return (
    <div className="grid gap-3">
      {own?.state === 'processing' && (
        <div className="grid gap-2 rounded-control border border-line-2 bg-sunken/60 p-3.5 text-sm text-ink-2">
          {t('files.film.processing.at', { percent: formatPercent(own.progress / 100) })}
          <Bar value={own.progress / 100} label={t('files.film.processing')} />
        </div>
      )}
      {own?.state === 'failed' && (
        <Callout
          tone="danger"
          icon={<TriangleAlert />}
          action={
            <Button small onClick={() => void retry()}>
              <RotateCcw aria-hidden />
              {t('ui.again')}
            </Button>
          }
        >
          {own.problem ? problemInWords(own.problem) : t('files.film.refused')}
        </Callout>
      )}
      {own?.state !== 'processing' && own?.state !== 'failed' && <FilmView lesson={lesson} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-48 truncate text-sm text-ink-2" dir="auto">
          {facts}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button
            small
            className="max-lg:min-h-11"
            aria-expanded={isReplacing}
            onClick={() => setReplacing(!isReplacing)}
          >
            <Upload aria-hidden />
            {t('builder.film.replace')}
          </Button>
          <Button small look="ghost" className="max-lg:min-h-11" onClick={() => setRemoving(true)}>
            <Trash2 aria-hidden />
            {t('files.remove')}
          </Button>
        </div>
      </div>
      {isReplacing && <FilmDrop course={course} lesson={lesson} />}
      {isRemoving && (
        <Confirm
          title={t('builder.film.remove.title')}
          action={t('files.remove')}
          run={() => save(lesson._id, { videoFileId: null })}
          onClose={() => setRemoving(false)}
        >
          <p>{t('builder.film.remove.text')}</p>
        </Confirm>
      )}
    </div>
  )
}
