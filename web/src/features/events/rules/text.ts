// Rules as text (RFC 5545 section 3.3.10) and as the form asks them.
import { addDays, dateOf } from '../time/days'
import { splitWall, wallAt, type WallTime } from '../time/zones'
import {
  isLastInMonth,
  noRepeat,
  placeInMonth,
  weekdayNameOf,
  weekdays,
  weekdaysOf,
  type Every,
  type Monthly,
  type Repeat,
  type Weekday,
} from './repeat'

const frequencies = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const

/** The rule for a series that begins on `start`; null: it takes place once. */
export function writeRule(repeat: Repeat, start: string): string | null {
  if (repeat.every === 'never') return null
  if (repeat.every === 'other') return repeat.rule
  const parts = [`FREQ=${frequencies[repeat.every]}`]
  if (repeat.interval > 1) parts.push(`INTERVAL=${repeat.interval}`)
  if (repeat.every === 'week') parts.push(`BYDAY=${weekdaysOf(repeat, start).join(',')}`)
  if (repeat.every === 'month') parts.push(monthPart(repeat.monthly, start))
  if (repeat.ends === 'after') parts.push(`COUNT=${repeat.count}`)
  if (repeat.ends === 'on' && repeat.until) parts.push(`UNTIL=${repeat.until.replaceAll('-', '')}`)
  return parts.join(';')
}

function monthPart(monthly: Monthly, start: string): string {
  if (monthly === 'date') return `BYMONTHDAY=${dateOf(start)}`
  return `BYDAY=${monthly === 'last' ? -1 : placeInMonth(start)}${weekdayNameOf(start)}`
}

type Parts = Map<string, string>

/** What the form can say of a rule for a series with that first start; every 'other' for all it cannot. */
export function readRule(rule: string | undefined, start: WallTime, zone: string): Repeat {
  if (!rule) return noRepeat
  const parts: Parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]))
  const read = readEvery(parts, start.day)
  const end = readEnd(parts, start, zone)
  const interval = Number(parts.get('INTERVAL') ?? 1)
  if (!read || !end || !(interval >= 1)) return { ...noRepeat, every: 'other', rule }
  return { ...noRepeat, ...read, ...end, interval }
}

const allowed: Record<Exclude<Every, 'never' | 'other'>, string[]> = {
  day: [],
  week: ['BYDAY', 'WKST'],
  month: ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'],
  year: ['BYMONTH', 'BYMONTHDAY'],
}

function readEvery(parts: Parts, start: string): Partial<Repeat> | undefined {
  const every = (Object.keys(frequencies) as (keyof typeof frequencies)[]).find(
    (key) => frequencies[key] === parts.get('FREQ'),
  )
  if (!every) return undefined
  const known = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', ...allowed[every]]
  if ([...parts.keys()].some((name) => !known.includes(name))) return undefined
  if (every === 'week') return readWeek(parts, start)
  if (every === 'month') return readMonth(parts, start)
  return isOn(parts, 'BYMONTHDAY', dateOf(start)) && isOn(parts, 'BYMONTH', Number(start.slice(5, 7)))
    ? { every }
    : undefined
}

/** Not said, or said to be what the start says anyway. */
const isOn = (parts: Parts, name: string, value: number) => !parts.has(name) || Number(parts.get(name)) === value

function readWeek(parts: Parts, start: string): Partial<Repeat> | undefined {
  const days = parts.get('BYDAY')?.split(',') ?? [weekdayNameOf(start)]
  const isPlain = days.every((day) => weekdays.includes(day as Weekday)) && days.includes(weekdayNameOf(start))
  if (!isPlain || (parts.get('WKST') ?? 'MO') !== 'MO') return undefined
  return { every: 'week', weekdays: weekdays.filter((day) => days.includes(day) && day !== weekdayNameOf(start)) }
}

function readMonth(parts: Parts, start: string): Partial<Repeat> | undefined {
  const byDay = parts.get('BYDAY')
  if (!byDay)
    return !parts.has('BYSETPOS') && isOn(parts, 'BYMONTHDAY', dateOf(start))
      ? { every: 'month', monthly: 'date' }
      : undefined
  // "2TU" and "TU" with BYSETPOS=2 say the same.
  const [, place, day] = /^([+-]?\d+)?([A-Z]{2})$/.exec(byDay) ?? []
  const position = parts.get('BYSETPOS')
  if (parts.has('BYMONTHDAY') || day !== weekdayNameOf(start) || !place === !position) return undefined
  const at = Number(place ?? position)
  if (at === -1 && isLastInMonth(start)) return { every: 'month', monthly: 'last' }
  return at === placeInMonth(start) && at < 5 ? { every: 'month', monthly: 'nth' } : undefined
}

function readEnd(parts: Parts, start: WallTime, zone: string): Partial<Repeat> | undefined {
  const count = parts.get('COUNT')
  if (count) return Number(count) >= 1 ? { ends: 'after', count: Number(count) } : undefined
  const until = parts.get('UNTIL')
  if (!until) return { ends: 'never' }
  const [, year, month, date, hour, minute, utc] = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?$/.exec(until) ?? []
  if (!year) return undefined
  const day = `${year}-${month}-${date}`
  if (!hour) return { ends: 'on', until: day }
  const at = utc
    ? splitWall(wallAt(Date.parse(`${day}T${hour}:${minute}:00Z`), zone))
    : { day, time: `${hour}:${minute}` }
  // An end before that day's start is an end on the day before.
  return { ends: 'on', until: at.time >= start.time ? at.day : addDays(at.day, -1) }
}
