// Days of the calendar, as "2026-06-09", and months, as "2026-06": no zone, no clock.
import { splitWall, wallAt } from './zones'

const length = 86_400_000 // ms

const atNoon = (day: string) => Date.parse(`${day}T12:00:00Z`)
const toDay = (time: number) => new Date(time).toISOString().slice(0, 10)

export const dayOf = (instant: string | number, zone: string): string =>
  splitWall(wallAt(new Date(instant).getTime(), zone)).day
export const addDays = (day: string, count: number): string => toDay(atNoon(day) + count * length)
export const daysBetween = (from: string, to: string): number => Math.round((atNoon(to) - atNoon(from)) / length)

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(atNoon(day)).getUTCDay() || 7
export const monthOf = (day: string): string => day.slice(0, 7)
export const dateOf = (day: string): number => Number(day.slice(8, 10))

export function addMonths(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return toDay(Date.UTC(year, number - 1 + count, 1, 12)).slice(0, 7)
}

export function daysIn(month: string): number {
  return daysBetween(`${month}-01`, `${addMonths(month, 1)}-01`)
}

/** For formatters, which take moments: midday, read in UTC. */
export const noonOf = (day: string): Date => new Date(atNoon(day))

/** The first day of the week that `day` is in, when weeks begin with `first` (1 Monday to 7 Sunday). */
export const weekStart = (day: string, first: number): string => addDays(day, -((weekdayOf(day) - first + 7) % 7))
