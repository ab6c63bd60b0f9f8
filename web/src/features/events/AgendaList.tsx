import { useRef, type ReactNode } from 'react'
import { useT } from '@/i18n'
import { region } from '@/i18n/dates'
import { MoreButton } from '@/ui/MoreButton'
import type { EventCard } from './reading'
import { EventCardView } from './EventCardView'
import { dayOf } from './time/days'
import { byDay, byWeek, type Day } from './time/grouping'
import { dayLabel, weekLabel } from './time/labels'
import { firstDayOfWeek } from './time/month'
import { viewerZone } from './time/zones'
import { useNow } from './useNow'
import { WeekStrip } from './WeekStrip'

interface Props {
  cards: EventCard[]
  /** The infinite query that they are from. */
  more: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
  isPast: boolean
  /** What stands there when there is nothing. */
  empty: ReactNode
}

/** Events by week and day. */
export function AgendaList({ cards, more, isPast, empty }: Props) {
  const t = useT()
  const zone = viewerZone()
  const list = useRef<HTMLDivElement>(null)
  const today = dayOf(useNow(), zone)
  const first = firstDayOfWeek(region())
  const days = byDay(cards, zone, isPast ? '' : today)
  const show = (day: string) => list.current?.querySelector<HTMLElement>(`#day-${day}`)?.focus()
  return (
    <div ref={list} className="grid gap-5">
      {!isPast && cards.length > 0 && <WeekStrip today={today} days={days} onChoose={show} />}
      {byWeek(days, first).map(({ week, days }) => (
        <section key={week} aria-labelledby={`week-${week}`} className="grid gap-3">
          <h2 id={`week-${week}`} className="px-1 text-sm font-[590] text-ink-3">
            {weekLabel(t, week, today, first)}
          </h2>
          {days.map((day) => (
            <DayOfEvents key={day.day} day={day} label={dayLabel(t, day.day, today)} />
          ))}
        </section>
      ))}
      {cards.length === 0 && !more.hasNextPage && empty}
      <MoreButton {...more} auto={!isPast || cards.length === 0} />
    </div>
  )
}

function DayOfEvents({ day: { day, items }, label }: { day: Day<EventCard>; label: string }) {
  return (
    <div className="grid gap-2.5 lg:grid-cols-[150px_minmax(0,1fr)] lg:gap-5">
      <h3 id={`day-${day}`} tabIndex={-1} className="scroll-mt-20 self-start px-1 text-[.9375rem] lg:pt-3.5">
        {label}
      </h3>
      <div className="grid gap-2.5">
        {items.map((card) => (
          <EventCardView key={card._id + card.occurrence.startDate} card={card} />
        ))}
      </div>
    </div>
  )
}
