import { Check, FolderOpen, Pause, Play, RotateCcw, TriangleAlert, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useT } from '@/i18n'
import { formatPercent } from '@/i18n/dates'
import { Button, IconButton } from '@/ui/Button'
import { Bar } from '@/ui/Progress'
import type { Film } from './film'
import { films } from './useFilms'
import { useFilmWords } from './filmWords'

/** A film on its way: how far it is, and what can be done about it. */
export function FilmRow({ film }: { film: Film }) {
  const t = useT()
  const words = useFilmWords()
  const isWrong = film.state === 'broken' || film.state === 'refused'
  const fraction = film.state === 'processing' ? (film.progress ?? 0) / 100 : film.sent / Math.max(1, film.size)
  return (
    <div className="grid gap-1.5" data-film={film.state}>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <p className="truncate text-control text-ink font-[570]" dir="auto" title={film.name}>
            {film.state === 'missing'
              ? t('files.film.resume', { name: film.name, percent: formatPercent(film.sent / film.size) })
              : film.name}
          </p>
          <p className={isWrong ? 'flex gap-1.5 text-sm text-danger' : 'flex gap-1.5 text-sm text-ink-2'}>
            {isWrong && <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />}
            {film.state === 'ready' && <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-ok" />}
            <span className="tabnum min-w-0">{words(film)}</span>
          </p>
        </div>
        <Actions film={film} />
      </div>
      {film.state !== 'ready' && !isWrong && <Bar value={fraction} label={film.name} />}
      <span role="status" className="sr-only">
        {film.state === 'broken' || film.state === 'refused'
          ? words(film)
          : t(`files.film.said.${film.state}`, { name: film.name })}
      </span>
      {film.state === 'missing' && <ChooseAgain film={film} />}
    </div>
  )
}

function Actions({ film }: { film: Film }) {
  const t = useT()
  const { state, id } = film
  const isSent = !!film.file
  return (
    <div className="flex shrink-0">
      {(state === 'sending' || state === 'queued') && (
        <IconButton
          small
          label={t('files.film.pause', { name: film.name })}
          icon={<Pause />}
          onClick={() => films.pause(id)}
        />
      )}
      {state === 'paused' && (
        <IconButton
          small
          label={t('files.film.goon', { name: film.name })}
          icon={<Play />}
          onClick={() => films.resume(id)}
        />
      )}
      {(state === 'broken' || state === 'refused') && !film.isFinal && (
        <IconButton
          small
          label={t('files.film.retry', { name: film.name })}
          icon={<RotateCcw />}
          onClick={() => films.resume(id)}
        />
      )}
      {state !== 'naming' && (
        <IconButton
          small
          label={t(isSent ? 'files.film.hide' : 'files.film.cancel', { name: film.name })}
          icon={<X />}
          onClick={() => void films.cancel(id)}
        />
      )}
    </div>
  )
}

/** After a reload the browser has let go of the file: only who chose it can give it again. */
function ChooseAgain({ film }: { film: Film }) {
  const t = useT()
  const input = useRef<HTMLInputElement>(null)
  const [isAnother, setAnother] = useState(false)
  const take = (file: File | undefined) => file && setAnother(!films.goOn(film.id, file))
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button small look="soft" onClick={() => input.current?.click()}>
        <FolderOpen aria-hidden />
        {t('files.film.again')}
      </Button>
      {isAnother && (
        <p role="alert" className="text-sm text-danger">
          {t('files.film.another', { name: film.name })}
        </p>
      )}
      <input
        ref={input}
        type="file"
        accept="video/*,.mkv"
        aria-label={t('files.film.again')}
        data-again={film.id}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </div>
  )
}
