// A repetition in words.
import { formatDate, formatList } from '@/i18n/dates'
import type { useT } from '@/i18n'
import { dateOf, noonOf } from '../time/days'
import { formatOnDay } from '../time/labels'
import { splitWall, wallAt } from '../time/zones'
import { placeInMonth, weekdays, weekdaysOf, type Monthly, type Repeat, type Weekday } from './repeat'
import { readRule } from './text'

type T = ReturnType<typeof useT>

const aMonday = Date.parse('2024-01-01T12:00:00Z')

export const weekdayName = (day: Weekday, weekday: 'long' | 'short' = 'long') =>
  formatDate(new Date(aMonday + weekdays.indexOf(day) * 86_400_000), { weekday, timeZone: 'UTC' })

/** "on the 9th", "on the second Tuesday", "on the last Tuesday" */
export function monthlyInWords(t: T, monthly: Monthly, start: string): string {
  const day = formatOnDay(start, { weekday: 'long' })
  if (monthly === 'date') return t('events.repeat.on.date', { n: dateOf(start) })
  if (monthly === 'last') return t('events.repeat.on.last', { day })
  return t('events.repeat.on.nth', { place: String(placeInMonth(start)), day })
}

function everyInWords(t: T, repeat: Repeat, start: string): string {
  const n = repeat.interval
  if (repeat.every === 'day') return t('events.repeat.in.days', { n })
  if (repeat.every === 'week') {
    const days = formatList(weekdaysOf(repeat, start).map((day) => weekdayName(day)))
    return t(n === 1 ? 'events.repeat.in.eachweek' : 'events.repeat.in.weeks', { n, days })
  }
  if (repeat.every === 'month') return t('events.repeat.in.months', { n, on: monthlyInWords(t, repeat.monthly, start) })
  return t('events.repeat.in.years', { n, date: formatOnDay(start, { day: 'numeric', month: 'long' }) })
}

export function repeatInWords(t: T, repeat: Repeat, start: string): string {
  if (repeat.every === 'never') return t('events.repeat.never')
  if (repeat.every === 'other') return t('events.repeat.repeats')
  const every = everyInWords(t, repeat, start)
  if (repeat.ends === 'after') return t('events.repeat.with.count', { every, n: repeat.count })
  if (repeat.ends === 'on' && repeat.until)
    return t('events.repeat.with.until', {
      every,
      date: formatDate(noonOf(repeat.until), { dateStyle: 'medium', timeZone: 'UTC' }),
    })
  return every
}

interface Series {
  recurrencePattern?: string
  startDate: string
  timeZone: string
}

/** The first start of a series on its own clocks. */
export const startOf = ({ startDate, timeZone }: Series) => splitWall(wallAt(Date.parse(startDate), timeZone))
export const repeatOf = (event: Series): Repeat => readRule(event.recurrencePattern, startOf(event), event.timeZone)
export const eventRepeatInWords = (t: T, event: Series): string => repeatInWords(t, repeatOf(event), startOf(event).day)
