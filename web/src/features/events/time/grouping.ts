import { addDays, dayOf, weekStart } from './days'

interface Timed {
  occurrence: { startDate: string; endDate: string }
}

export interface Day<T> {
  day: string
  items: T[]
}

export interface Week<T> {
  /** Its first day. */
  week: string
  days: Day<T>[]
}

function gather<T>(items: T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups]
}

/** By the day on which they begin in `zone`. What began before `earliest` and goes on stands there. Keeps the order. */
export function byDay<T extends Timed>(items: T[], zone: string, earliest = ''): Day<T>[] {
  const dayFor = (item: T) => {
    const day = dayOf(item.occurrence.startDate, zone)
    return day < earliest ? earliest : day
  }
  return gather(items, dayFor).map(([day, items]) => ({ day, items }))
}

export function byWeek<T>(days: Day<T>[], first: number): Week<T>[] {
  return gather(days, ({ day }) => weekStart(day, first)).map(([week, days]) => ({ week, days }))
}

/** For a calendar: each stands on every day that it touches. An end at midnight touches no further day. */
export function onDays<T extends Timed>(items: T[], zone: string): Map<string, T[]> {
  const days = new Map<string, T[]>()
  for (const item of items) {
    const last = dayOf(new Date(item.occurrence.endDate).getTime() - 1, zone)
    for (let day = dayOf(item.occurrence.startDate, zone); day <= last; day = addDays(day, 1))
      days.set(day, [...(days.get(day) ?? []), item])
  }
  return days
}
