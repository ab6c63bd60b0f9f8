import { Check } from 'lucide-react'
import { useT } from '@/i18n'
import { formatPercent } from '@/i18n/dates'
import type { Lesson } from '@/shared/courses/queries'
import { isDone } from '@/shared/courses/standing'
import { Bar } from '@/ui/Progress'
import { hasFilm, isMeasured } from './next'

/** How far a student is with the lesson, and what is missing until it counts as done. */
export function WatchNote({ lesson }: { lesson: Lesson }) {
  const t = useT()
  const watched = lesson.viewer.progress / 100
  if (isDone(lesson)) {
    return (
      <p className="flex items-center gap-2 text-sm font-[550] text-brand-ink">
        <Check aria-hidden className="size-4" strokeWidth={2.6} />
        {t('videos.done')}
      </p>
    )
  }
  if (!isMeasured(lesson))
    return <p className="text-sm text-ink-3">{t(hasFilm(lesson) ? 'videos.note.embed' : 'videos.note.text')}</p>
  if (watched === 0) return <p className="text-sm text-ink-3">{t('videos.note.film')}</p>
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink-3">
      <Bar value={watched} label={t('videos.watched.label')} className="w-28" />
      {t('videos.watched', { watched: formatPercent(watched) })}
    </div>
  )
}
