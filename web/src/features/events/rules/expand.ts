// When a series takes place, for the rules that the form can say: days first, in the zone's own calendar, then
// instants.
import { addDays, addMonths, dateOf, daysIn, monthOf, weekdayOf, weekStart } from '../time/days'
import { instantOf, splitWall, wallAt, wallOf, type WallTime } from '../time/zones'
import { placeInMonth, weekdays, weekdaysOf, type Repeat } from './repeat'

const monday = 1
/** A yearly 29 February waits eight years at most; nothing that the form can say waits for more periods. */
const mostEmptyPeriods = 40
const farthest = 86_400_000 // ms

/** The days of the `index`-th period of a rule, in order. */
function daysOfPeriod(repeat: Repeat, start: string, index: number): string[] {
  const step = index * repeat.interval
  if (repeat.every === 'day') return [addDays(start, step)]
  if (repeat.every === 'week') {
    const week = addDays(weekStart(start, monday), step * 7)
    return weekdaysOf(repeat, start).map((day) => addDays(week, weekdays.indexOf(day)))
  }
  const month = addMonths(monthOf(start), repeat.every === 'year' ? step * 12 : step)
  const date = repeat.every === 'month' ? dateInMonth(repeat, start, month) : dateOf(start)
  return date <= daysIn(month) ? [addDays(`${month}-01`, date - 1)] : []
}

function dateInMonth(repeat: Repeat, start: string, month: string): number {
  if (repeat.monthly === 'date') return dateOf(start)
  const first = 1 + ((weekdayOf(start) - weekdayOf(`${month}-01`) + 7) % 7)
  if (repeat.monthly === 'nth') return first + 7 * (placeInMonth(start) - 1)
  return first + 7 * Math.floor((daysIn(month) - first) / 7)
}

/** The days of a series from its first on; goes on for ever when the rule does. Nothing for a rule kept as text. */
export function* daysOfSeries(repeat: Repeat, start: string): Generator<string> {
  if (repeat.every === 'other') return
  if (repeat.every === 'never') {
    yield start
    return
  }
  let left = repeat.ends === 'after' ? repeat.count : Infinity
  for (let index = 0, empty = 0; empty < mostEmptyPeriods; index++) {
    const days = daysOfPeriod(repeat, start, index).filter((day) => day >= start)
    empty = days.length ? 0 : empty + 1
    for (const day of days) {
      if (left-- <= 0 || (repeat.ends === 'on' && repeat.until && day > repeat.until)) return
      yield day
    }
  }
}

/**
 * The next `count` starts from `from` on, as instants. A series keeps its wall time when the clocks change; one that
 * begins in the hour that is skipped keeps the time that the clocks show then.
 */
export function nextStarts(repeat: Repeat, first: WallTime, zone: string, count: number, from = -Infinity): number[] {
  const start = splitWall(wallAt(instantOf(wallOf(first), zone), zone))
  const out: number[] = []
  for (const day of daysOfSeries(repeat, start.day)) {
    // Zones cost time, and none is further than a day from UTC.
    if (wallOf({ day, time: start.time }) < from - farthest) continue
    const at = instantOf(wallOf({ day, time: start.time }), zone)
    if (at >= from) out.push(at)
    if (out.length >= count) break
  }
  return out
}
