import { Link } from '@tanstack/react-router'
import { CalendarClock } from 'lucide-react'
import { useT } from '@/i18n'
import { formatAgo } from '@/i18n/dates'
import { buttonLook } from '@/ui/Button'
import { isOn, isOpen, nearEvent } from './nextEvent'
import { useComingUp } from './useComingUp'

/** What takes place next, while it is near: one line that leads there. */
export function NextEventBand({ community }: { community: string }) {
  const t = useT()
  const next = nearEvent(useComingUp({ community })?.events ?? [])
  if (!next) return null
  const link = { to: '/c/$community/events/$event' as const, params: { community, event: next._id } }
  const when = isOn(next) ? t('posts.event.on') : t('posts.event.soon', { when: formatAgo(next.occurrence.startDate) })
  return (
    <div className="flex items-center gap-3 rounded-card bg-brand-soft px-3.5 py-2.5 text-brand-ink">
      <CalendarClock aria-hidden className="size-5 shrink-0" />
      <p className="min-w-0 flex-1 text-control">
        <Link {...link} className="font-[620] hover:underline" dir="auto">
          {next.title}
        </Link>{' '}
        <span className="whitespace-nowrap">{when}</span>
        {next.goingCount > 0 && (
          <span className="max-sm:hidden"> · {t('posts.event.going', { n: next.goingCount })}</span>
        )}
      </p>
      {next.meetingLink && isOpen(next) ? (
        <a href={next.meetingLink} target="_blank" rel="noreferrer" className={buttonLook('primary', true)}>
          {t('posts.event.enter')}
        </a>
      ) : (
        <Link
          {...link}
          className={buttonLook('primary', true)}
          aria-label={t('posts.event.open.name', { title: next.title })}
        >
          {t('posts.event.open')}
        </Link>
      )}
    </div>
  )
}
