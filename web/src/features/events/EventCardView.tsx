import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { Repeat, Video } from 'lucide-react'
import { useT } from '@/i18n'
import { buttonLook } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { AddToCalendar } from './AddToCalendar'
import type { EventCard } from './reading'
import { AnswerButton } from './AnswerButton'
import { DateTile } from './DateTile'
import { EventTime } from './EventTime'
import { isNear, isOn, isOver, isWebAddress } from './moments'
import { eventRepeatInWords } from './rules/words'
import { dayOf } from './time/days'
import { viewerZone } from './time/zones'
import { useCommunityOf } from './useCommunityOf'
import { useNow } from './useNow'

interface Props {
  card: EventCard
  /** Beside a calendar: says the weekday, leaves the description out. */
  compact?: boolean
  as?: 'h3' | 'h4'
}

/** The date of a series that an address names; nothing for what takes place once. */
export const dateInAddress = (card: EventCard) => (card.isRecurring ? card.occurrence.startDate : undefined)

export function EventCardView({ card, compact, as: Heading = 'h4' }: Props) {
  const id = `event-${card._id}-${Date.parse(card.occurrence.startDate)}`
  const community = useCommunityOf(card)
  return (
    <article className="card overflow-hidden" aria-labelledby={id}>
      <div className={clsx('flex gap-3.5 p-3.5', !compact && 'sm:p-4')}>
        <DateTile day={dayOf(card.occurrence.startDate, viewerZone())} />
        <div className="min-w-0 flex-1">
          <div className="flex items-start gap-2">
            <Heading id={id} className="min-w-0 flex-1 text-[.96875rem] leading-5 font-[620]">
              <Link
                to="/c/$community/events/$event"
                params={{ community, event: card._id }}
                search={{ occurrence: dateInAddress(card) }}
                className="hover:underline"
                dir="auto"
              >
                {card.title}
              </Link>
            </Heading>
            <Moment card={card} />
          </div>
          <p className="mt-1 text-sm text-ink-2">
            <EventTime times={card.occurrence} zone={card.timeZone} day={compact ? { weekday: 'short' } : undefined} />
          </p>
          {!compact && card.summary && (
            <p className="mt-1 line-clamp-2 text-control text-ink-2" dir="auto">
              {card.summary}
            </p>
          )}
          <Marks card={card} community={community} />
        </div>
      </div>
      <Foot card={card} community={community} compact={compact} />
    </article>
  )
}

function Moment({ card }: { card: EventCard }) {
  const t = useT()
  const now = useNow()
  if (isOn(card.occurrence, now)) return <Chip tone="brand">{t('events.now')}</Chip>
  return null
}

function Marks({ card, community }: { card: EventCard; community: string }) {
  const t = useT()
  const mark = 'flex items-center gap-1 [&>svg]:size-3.5'
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-3">
      {card.communityCard && (
        <Link
          to="/c/$community/events"
          params={{ community }}
          className="font-medium text-ink-2 hover:underline"
          dir="auto"
        >
          {card.communityCard.name}
        </Link>
      )}
      {card.meetingLink && (
        <span className={mark}>
          <Video aria-hidden />
          {t('events.online')}
        </span>
      )}
      {card.isRecurring && (
        <span className={mark}>
          <Repeat aria-hidden />
          {eventRepeatInWords(t, card)}
        </span>
      )}
    </p>
  )
}

function Foot({ card, community, compact }: { card: EventCard; community: string; compact?: boolean }) {
  const t = useT()
  const now = useNow()
  const over = isOver(card.occurrence, now)
  const { status, can } = card.viewer
  const entry = { ...card, address: new URL(`/c/${community}/events/${card._id}`, location.origin).href }
  const joins = isWebAddress(card.meetingLink) && isNear(card.occurrence, now)
  const counts = over ? t('events.went', { n: card.goingCount }) : t('events.going', { n: card.goingCount })
  return (
    <div
      className={clsx(
        'flex flex-wrap items-center gap-x-2 gap-y-1.5 border-t border-line px-3.5 py-2.5',
        !compact && 'sm:px-4',
      )}
    >
      <span className="text-xs text-ink-3">
        {counts}
        {card.maybeCount > 0 && `, ${t('events.maybe', { n: card.maybeCount })}`}
      </span>
      <span className="ms-auto flex flex-wrap justify-end gap-2">
        {!compact && !over && status === 'going' && <AddToCalendar small entry={entry} date={card.occurrence} />}
        {can.includes('attend') && !over && (
          <AnswerButton small event={card} occurrence={card.isRecurring ? card.occurrence : undefined} />
        )}
        {joins && (
          <a
            href={card.meetingLink}
            target="_blank"
            rel="noreferrer"
            className={clsx(buttonLook('primary', true), 'max-sm:min-h-11!')}
          >
            {t('events.join')}
          </a>
        )}
      </span>
    </div>
  )
}
