import { Link } from '@tanstack/react-router'
import type { Schemas } from '@/api/client'
import { DateTile } from '@/features/events/DateTile'
import { dayOf } from '@/features/events/time/days'
import { viewerZone } from '@/features/events/time/zones'
import { useT } from '@/i18n'
import { formatDate } from '@/i18n/dates'
import { RailCard, railLink } from './RailCard'

type EventCard = Schemas['EventCard']

interface Props {
  events: EventCard[]
  /** As addresses name the event's community. */
  communityOf: (event: EventCard) => string
  /** To all of them. */
  all: { to: '/c/$community/events'; params: { community: string } } | { to: '/me/events' }
}

const shown = 3

/** The next few events. */
export function ComingUp({ events, communityOf, all }: Props) {
  const t = useT()
  if (!events.length) return null
  const more = (
    <Link {...all} className={railLink}>
      {t('posts.all')}
    </Link>
  )
  return (
    <RailCard title={t('posts.comingup')} more={more}>
      <ul className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-3.5">
        {events.slice(0, shown).map((event) => (
          <li key={event._id + event.occurrence.startDate} className="flex gap-3">
            <DateTile day={dayOf(event.occurrence.startDate, viewerZone())} />
            <span className="min-w-0">
              <Link
                to="/c/$community/events/$event"
                params={{ community: communityOf(event), event: event._id }}
                className="block truncate leading-5 font-[570] hover:underline"
                dir="auto"
              >
                {event.title}
              </Link>
              <span className="block truncate text-sm text-ink-3">
                {formatDate(event.occurrence.startDate, {
                  weekday: 'short',
                  day: 'numeric',
                  month: 'short',
                  hour: 'numeric',
                  minute: '2-digit',
                })}
                {event.goingCount > 0 && ` · ${t('posts.event.going', { n: event.goingCount })}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </RailCard>
  )
}
