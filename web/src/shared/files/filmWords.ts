import { isOffline } from '@/api/problems'
import { useT } from '@/i18n'
import { formatBytes, formatPercent } from '@/i18n/dates'
import { messageOf } from '@/ui/failures'
import type { Film } from './film'

/** How far a film is, in words. */
export function useFilmWords() {
  const t = useT()
  const timeLeft = (seconds: number | undefined) => {
    if (seconds === undefined) return ''
    if (seconds < 60) return t('files.left.seconds', { n: Math.max(1, seconds) })
    if (seconds < 3_600) return t('files.left.minutes', { n: Math.round(seconds / 60) })
    return t('files.left.hours', { n: Math.round(seconds / 3_600) })
  }
  return (film: Film): string => {
    const percent = formatPercent(film.size ? film.sent / film.size : 0)
    switch (film.state) {
      case 'sending':
        return [t('files.film.sending', { percent, size: formatBytes(film.size) }), timeLeft(film.secondsLeft)]
          .filter(Boolean)
          .join(', ')
      case 'paused':
        return t('files.film.paused', { percent })
      case 'missing':
        return t('files.film.missing', { percent })
      case 'broken':
        return isOffline(film.failure) ? t('files.film.waits', { percent }) : messageOf(film.failure)
      case 'processing':
        return film.progress
          ? t('files.film.processing.at', { percent: formatPercent(film.progress / 100) })
          : t('files.film.processing')
      case 'refused':
        return film.failure ? messageOf(film.failure) : (film.problem ?? t('files.film.refused'))
      default:
        return t(`files.film.${film.state}`)
    }
  }
}
