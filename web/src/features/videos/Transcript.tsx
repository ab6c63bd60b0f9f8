import { useQuery } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useT } from '@/i18n'
import { formatDuration } from '@/i18n/dates'
import { ListFailure } from '@/shared/courses/ListFailure'
import { Select } from '@/ui/Field'
import { Skeleton } from '@/ui/Skeleton'
import { cueAt } from './cues'
import type { FilmClock } from './player/clock'
import { usualLanguage } from './usualLanguage'
import { transcriptQuery, type Track, type Transcript as Text } from './queries'

/** What is said in the film, as text: follows the film, and a press on a line goes there. */
export function Transcript({ lesson, tracks, clock }: { lesson: string; tracks: Track[]; clock: FilmClock }) {
  const t = useT()
  const [language, setLanguage] = useState(() => usualLanguage(tracks)!)
  const transcript = useQuery(transcriptQuery(lesson, language))
  return (
    <div className="grid gap-3">
      {tracks.length > 1 && (
        <Select
          label={t('videos.transcript.language')}
          hideLabel
          className="w-48"
          value={language}
          onChange={(event) => setLanguage(event.target.value)}
        >
          {tracks.map((track) => (
            <option key={track.language} value={track.language}>
              {track.label}
            </option>
          ))}
        </Select>
      )}
      {transcript.isPending && <Skeleton className="h-64" />}
      {transcript.isError && <ListFailure error={transcript.error} onAgain={transcript.refetch} />}
      {transcript.data && <Cues cues={transcript.data.cues} language={language} clock={clock} />}
    </div>
  )
}

function Cues({ cues, language, clock }: { cues: Text['cues']; language: string; clock: FilmClock }) {
  const t = useT()
  const box = useRef<HTMLDivElement>(null)
  const spoken = useSyncExternalStore(clock.subscribe, () => cueAt(cues, clock.time))
  useEffect(() => {
    const line = box.current!.querySelector<HTMLElement>('[aria-current=true]')
    if (!line || box.current!.matches(':hover')) return // who reads with the pointer is not carried away
    box.current!.scrollTo({ top: line.offsetTop - box.current!.clientHeight / 3 })
  }, [spoken])
  return (
    <div
      ref={box}
      tabIndex={0}
      role="group"
      aria-label={t('videos.transcript')}
      className="card scroll-thin relative scroll-smooth max-h-96 overflow-y-auto p-2"
    >
      <ol lang={language}>
        {cues.map((cue, index) => (
          <li key={`${cue.start} ${index}`}>
            <button
              type="button"
              aria-current={index === spoken}
              onClick={() => clock.seek(cue.start)}
              className={clsx(
                'flex w-full items-baseline gap-3 rounded-lg px-2.5 py-1.5 text-start leading-6',
                index === spoken ? 'bg-brand-soft text-ink' : 'text-ink-2 hover:bg-sunken',
              )}
            >
              <span className="w-11 shrink-0 text-xs text-ink-3 tabnum">{formatDuration(cue.start)}</span>
              <span dir="auto" className="min-w-0">
                {cue.text}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}
