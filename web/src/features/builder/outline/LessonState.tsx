import { Eye } from 'lucide-react'
import { useT } from '@/i18n'
import { formatDuration, formatPercent } from '@/i18n/dates'
import { useFilmOf } from '@/shared/files/useFilms'
import type { Lesson } from '../queries'

/** What there is of a lesson, in one line of the outline. */
export function LessonState({ lesson }: { lesson: Lesson }) {
  const t = useT()
  const film = useFilmOf(lesson._id)
  const text = () => {
    if (film && film.state !== 'ready') {
      const percent =
        film.state === 'sending' || film.state === 'paused' || film.state === 'missing'
          ? ` ${formatPercent(film.sent / Math.max(1, film.size))}`
          : ''
      return t(`builder.film.${film.state}`) + percent
    }
    if (lesson.duration) return formatDuration(lesson.duration)
    return lesson.videoFileId || lesson.videoUrl ? t('builder.film') : t('builder.film.none')
  }
  const isWrong = film?.state === 'broken' || film?.state === 'refused'
  return (
    <span className={`flex items-center gap-2 text-xs ${isWrong ? 'text-danger' : 'text-ink-3'}`}>
      <span className="truncate">{text()}</span>
      {lesson.isPreview && (
        <span className="inline-flex items-center gap-1 text-brand-ink">
          <Eye aria-hidden className="size-3.5" />
          {t('builder.preview')}
        </span>
      )}
    </span>
  )
}
