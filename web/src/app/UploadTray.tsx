import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronDown, ChevronUp, Upload } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { isSignedOut } from '@/api/problems'
import { useT } from '@/i18n'
import type { Film } from '@/shared/files/film'
import { FilmRow } from '@/shared/files/FilmRow'
import { films, useFilms } from '@/shared/files/useFilms'
import { toast } from '@/ui/toast'
import { askToSignIn } from './signInAgain'

/** Films that are being sent, wherever one is; it opens by itself when something is to be done. */
export default function UploadTray({ owner }: { owner: string }) {
  const t = useT()
  const all = useFilms()
  const [isOpen, setOpen] = useState<boolean>()
  useEffect(() => {
    void films.open(owner)
    return () => void films.open(null)
  }, [owner])
  useArrivals(all)
  const summary = useSummary(all)
  const needsSomebody = all.some(({ state }) => state === 'missing' || state === 'broken' || state === 'refused')
  // Once open it stays so: what was put right is still to be seen.
  if (needsSomebody && isOpen === undefined) setOpen(true)
  if (!all.length && isOpen !== undefined) setOpen(undefined)
  if (!all.length) return null
  const Chevron = isOpen ? ChevronDown : ChevronUp
  return (
    <section
      aria-label={t('files.tray')}
      className="fixed end-3 bottom-[4.6rem] z-40 w-[min(22rem,calc(100vw-1.5rem))] overflow-hidden rounded-card border border-line-2 bg-raised shadow-high lg:bottom-4"
    >
      <button
        type="button"
        aria-expanded={!!isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex min-h-11 w-full items-center gap-2.5 px-4 py-2 text-start text-control text-ink font-[570] hover:bg-sunken"
      >
        <Upload aria-hidden className="size-4 text-ink-3" />
        <span className="min-w-0 flex-1 truncate">{summary}</span>
        <Chevron aria-hidden className="size-4 text-ink-3" />
      </button>
      {isOpen && (
        <ul className="scroll-thin grid max-h-[45dvh] gap-4 overflow-y-auto border-t border-line px-4 py-3">
          {all.map((film) => (
            <li key={film.id}>
              <FilmRow film={film} />
              <Link
                to="/teach/courses/$course"
                params={{ course: film.course }}
                search={{ lesson: film.lesson }}
                className="mt-1 block truncate text-sm text-brand-ink hover:underline"
                dir="auto"
              >
                {film.title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function useSummary(all: readonly Film[]): string {
  const t = useT()
  const sending = all.filter(({ state }) => state === 'sending' || state === 'queued')
  if (sending.length) {
    const bytes = sending.reduce((sum, { size }) => sum + size, 0)
    const sent = sending.reduce((sum, film) => sum + film.sent, 0)
    return t('files.tray.sending', { n: sending.length, percent: Math.floor((sent / Math.max(1, bytes)) * 100) })
  }
  const waiting = all.filter(
    ({ state }) => state === 'missing' || state === 'broken' || state === 'refused' || state === 'paused',
  ).length
  if (waiting) return t('files.tray.waiting', { n: waiting })
  const working = all.filter(({ state }) => state === 'processing' || state === 'naming').length
  return t('files.tray.processing', { n: working })
}

/**
 * What a page shows of a lesson is asked for again when its film is a step further; one that is ready leaves the tray.
 */
function useArrivals(all: readonly Film[]) {
  const t = useT()
  const client = useQueryClient()
  const before = useRef(new Map<string, string>())
  useEffect(() => {
    for (const { id, state, course, lesson, title, failure } of all) {
      const moved = before.current.get(id) !== state
      before.current.set(id, state)
      if (moved && (state === 'processing' || state === 'ready')) {
        void client.invalidateQueries({
          predicate: ({ queryKey }) =>
            queryKey.includes(course) || queryKey.includes(lesson) || queryKey[0] === 'files',
        })
      }
      if (moved && isSignedOut(failure)) askToSignIn()
      if (moved && state === 'ready') {
        toast(t('files.film.arrived', { title }))
        void films.cancel(id)
      }
    }
  })
}
