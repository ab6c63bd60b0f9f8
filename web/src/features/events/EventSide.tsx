import { Link } from '@tanstack/react-router'
import { Video } from 'lucide-react'
import { useT } from '@/i18n'
import { useMe } from '@/shared/session'
import { buttonLook } from '@/ui/Button'
import { AddToCalendar } from './AddToCalendar'
import { AnswerButton } from './AnswerButton'
import { isNear, isOver, isWebAddress } from './moments'
import type { EventView, Occurrence } from './queries'
import { useNow } from './useNow'

/** My answer, the way in, and the way into my calendar. */
export function EventSide({ event, community, times }: { event: EventView; community: string; times: Occurrence }) {
  const t = useT()
  const now = useNow()
  const isWhole = event.isRecurring && !event.occurrence
  const over = isWhole ? !!event.recurrenceEndsAt && Date.parse(event.recurrenceEndsAt) <= now : isOver(times, now)
  const entry = {
    ...event,
    summary: plainText(event.descriptionHtml),
    address: new URL(`/c/${community}/events/${event._id}`, location.origin).href,
  }
  return (
    <section aria-label={t('events.answer.to', { title: event.title })} className="order-2 card grid gap-3.5 p-4">
      <p className="text-control text-ink-2">
        <span className="font-[590] text-ink">
          {over ? t('events.went', { n: event.goingCount }) : t('events.going', { n: event.goingCount })}
        </span>
        {event.maybeCount > 0 && `, ${t('events.maybe', { n: event.maybeCount })}`}
        {isWhole && <span className="block text-sm text-ink-3">{t('events.counts.series')}</span>}
      </p>
      {!over && event.viewer.can.includes('attend') && (
        <AnswerButton event={event} occurrence={event.isRecurring ? event.occurrence : undefined} />
      )}
      {!over && !event.viewer.can.includes('attend') && <MayNotAnswer community={community} />}
      <MeetingLink event={event} isNear={isNear(times, now)} />
      {!over && <AddToCalendar entry={entry} date={times} />}
    </section>
  )
}

const plainText = (html: string) =>
  new DOMParser().parseFromString(html, 'text/html').body.textContent.trim().slice(0, 500)

function MayNotAnswer({ community }: { community: string }) {
  const t = useT()
  const me = useMe()
  return (
    <p className="text-control text-ink-2">
      {t('events.members')}{' '}
      <Link
        to={me ? '/c/$community/about' : '/login'}
        params={{ community }}
        search={me ? undefined : { next: location.pathname + location.search }}
        className="text-brand-ink underline"
      >
        {me ? t('events.members.about') : t('auth.signin')}
      </Link>
    </p>
  )
}

/** Near the time a button; before, an address. */
function MeetingLink({ event, isNear }: { event: EventView; isNear: boolean }) {
  const t = useT()
  const link = event.meetingLink
  if (!link) return null
  if (!isWebAddress(link)) return <p className="text-control wrap-anywhere text-ink-2">{link}</p>
  const look = isNear
    ? buttonLook('primary')
    : 'inline-flex items-center gap-2 text-control text-brand-ink hover:underline [&>svg]:size-4'
  return (
    <a href={link} target="_blank" rel="noreferrer" className={look}>
      <Video aria-hidden />
      {isNear ? t('events.join') : t('events.link')}
    </a>
  )
}
