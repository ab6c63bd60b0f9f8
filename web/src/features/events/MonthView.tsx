import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '@/i18n'
import { region } from '@/i18n/dates'
import type { Source } from './reading'
import { AgendaFailure } from './AgendaFailure'
import { EventCardView } from './EventCardView'
import { MonthTable } from './MonthTable'
import { windowQuery } from './queries'
import { isOfKind, type EventsSearch } from './search'
import { addDays, dayOf, monthOf } from './time/days'
import { onDays } from './time/grouping'
import { dayLabel } from './time/labels'
import { firstDayOfWeek, monthGrid } from './time/month'
import { instantOf, viewerZone, wallOf } from './time/zones'
import { useNow } from './useNow'

interface Props {
  source: Source
  search: EventsSearch
  month: string
  onMonth: (month: string) => void
}

const midnight = (day: string) => new Date(instantOf(wallOf({ day, time: '00:00' }), viewerZone())).toISOString()

/** A month as a table, and what takes place on the day that is chosen. */
export function MonthView({ source, search, month, onMonth }: Props) {
  const t = useT()
  const zone = viewerZone()
  const today = dayOf(useNow(), zone)
  const [chosen, setChosen] = useState<string>()
  const weeks = monthGrid(month, firstDayOfWeek(region()))
  const query = useQuery(windowQuery(source, midnight(weeks[0]![0]!), midnight(addDays(weeks.at(-1)![6]!, 1))))
  const events = onDays(
    (query.data ?? []).filter((card) => isOfKind(card, search.kind)),
    zone,
  )
  const day = chosen && monthOf(chosen) === month ? chosen : monthOf(today) === month ? today : `${month}-01`
  const choose = (next: string) => {
    setChosen(next)
    if (monthOf(next) !== month) onMonth(monthOf(next))
  }
  const ofDay = events.get(day) ?? []
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_312px]">
      <div className="grid gap-3">
        {query.error && <AgendaFailure error={query.error} again={query.refetch} />}
        <MonthTable
          month={month}
          weeks={weeks}
          today={today}
          day={day}
          events={events}
          onChoose={choose}
          isLoading={query.isPending}
        />
      </div>
      <section aria-labelledby="chosen-day" className="grid gap-3">
        <h2 id="chosen-day" className="px-1 text-[.9375rem] xl:pt-2">
          {dayLabel(t, day, today)}
        </h2>
        {ofDay.map((card) => (
          <EventCardView key={card._id + card.occurrence.startDate} card={card} compact as="h3" />
        ))}
        {!query.isPending && ofDay.length === 0 && (
          <p className="card px-4 py-5 text-ink-3">{t('events.day.nothing')}</p>
        )}
      </section>
    </div>
  )
}
