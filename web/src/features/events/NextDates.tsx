import { Link } from '@tanstack/react-router'
import { useT } from '@/i18n'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import type { EventView } from './queries'
import { timeRange } from './time/labels'
import { viewerZone } from './time/zones'
import type { NextDate } from './useNextDates'
import { useDates } from './writes'

/** When a series takes place next, and when it does not. */
export function NextDates({ event, community, dates }: { event: EventView; community: string; dates: NextDate[] }) {
  const t = useT()
  return (
    <section aria-labelledby="next-dates" className="order-4 card overflow-hidden">
      <h2 id="next-dates" className="px-4 pt-3.5 pb-1.5 text-md">
        {t('events.next')}
      </h2>
      {dates.length === 0 && <p className="px-4 pb-4 text-ink-3">{t('events.next.none')}</p>}
      <ul className="grid pb-2">
        {dates.map((date) => (
          <OneDate key={date.startDate} event={event} community={community} date={date} />
        ))}
      </ul>
    </section>
  )
}

function OneDate({ event, community, date }: { event: EventView; community: string; date: NextDate }) {
  const t = useT()
  const { restore } = useDates(event._id)
  const words = timeRange(date, viewerZone(), { weekday: 'short', day: 'numeric', month: 'short' })
  if (date.isCancelled) {
    return (
      <li className="flex min-h-10 flex-wrap items-center gap-x-2 px-4 py-1 text-control text-ink-3">
        <span className="line-through">{words}</span>
        <Chip tone="rose">{t('events.cancelled')}</Chip>
        {event.viewer.can.includes('edit') && (
          <Button
            small
            look="ghost"
            className="ms-auto"
            busy={restore.isPending}
            onClick={() => restore.mutate(date.startDate)}
          >
            {t('events.restore')}
          </Button>
        )}
      </li>
    )
  }
  const isThis = Date.parse(date.startDate) === Date.parse(event.occurrence?.startDate ?? '')
  return (
    <li>
      <Link
        to="/c/$community/events/$event"
        params={{ community, event: event._id }}
        search={{ occurrence: date.startDate }}
        resetScroll={false}
        className={`flex min-h-10 items-center px-4 py-1 text-control tabnum hover:bg-sunken ${isThis ? 'bg-brand-soft font-[590] text-brand-ink' : 'text-ink-2'}`}
      >
        {words}
      </Link>
    </li>
  )
}
