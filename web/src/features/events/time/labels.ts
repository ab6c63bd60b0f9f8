// Days, weeks and times in words.
import { formatDate, formatRange } from '@/i18n/dates'
import type { useT } from '@/i18n'
import { addDays, dayOf, noonOf, weekStart } from './days'
import { knownZone, viewerZone, wallAt } from './zones'

type T = ReturnType<typeof useT>
interface Times {
  startDate: string
  endDate: string
}

export const zoneName = (zone: string) => zone.replaceAll('_', ' ')

/** A day or a month, which no zone may move. */
export const formatOnDay = (day: string, options: Intl.DateTimeFormatOptions) =>
  formatDate(noonOf(day), { ...options, timeZone: 'UTC' })

export const formatMonth = (month: string) => formatOnDay(`${month}-01`, { month: 'long', year: 'numeric' })

/** "Today, 9 June", "Tuesday, 9 June", with the year when it is another one. */
export function dayLabel(t: T, day: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric'
  const date = formatOnDay(day, { day: 'numeric', month: 'long', year })
  if (day === today) return t('events.day.today', { date })
  if (day === addDays(today, 1)) return t('events.day.tomorrow', { date })
  return formatOnDay(day, { weekday: 'long', day: 'numeric', month: 'long', year })
}

export function weekLabel(t: T, week: string, today: string, first: number): string {
  const current = weekStart(today, first)
  if (week === current) return t('events.week.this')
  if (week === addDays(current, 7)) return t('events.week.next')
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', timeZone: 'UTC' }
  if (week.slice(0, 4) !== today.slice(0, 4)) options.year = 'numeric'
  return formatRange(noonOf(week), noonOf(addDays(week, 6)), options)
}

const clock: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' }

/** From when to when in a zone; with dates where it goes over more than one day. `day` says the first one too. */
export function timeRange({ startDate, endDate }: Times, zone: string, day?: Intl.DateTimeFormatOptions): string {
  const isLong = dayOf(startDate, zone) !== dayOf(endDate, zone)
  const date = day ?? (isLong ? { weekday: 'short', day: 'numeric', month: 'short' } : {})
  return formatRange(startDate, endDate, { ...clock, ...date, timeZone: knownZone(zone) })
}

/** The times in the event's own zone, where its clocks show others than the viewer's. */
export function timeElsewhere(t: T, times: Times, zone: string): string | undefined {
  const start = Date.parse(times.startDate)
  if (wallAt(start, zone) === wallAt(start, viewerZone())) return undefined
  const isOtherDay = dayOf(start, zone) !== dayOf(start, viewerZone())
  return t('events.elsewhere', {
    time: timeRange(times, zone, isOtherDay ? { weekday: 'short' } : undefined),
    zone: zoneName(knownZone(zone)),
  })
}
