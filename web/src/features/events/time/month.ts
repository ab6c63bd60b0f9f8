import { addDays, addMonths, daysBetween, weekStart } from './days'

type WithWeek = Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } }

// For browsers that do not tell: regions whose weeks begin on Sunday or Saturday.
const sunday = 'AU BR CA CN CO HK ID IL IN JP KR MX PE PH SA TH TW US VE ZA'.split(' ')
const saturday = 'AE AF BH DZ EG IQ IR JO KW LY OM QA SD SY'.split(' ')

/** The day that weeks begin with where the reader is: 1 Monday to 7 Sunday. */
export function firstDayOfWeek(tag: string): number {
  const locale: WithWeek = new Intl.Locale(tag).maximize()
  const told = locale.getWeekInfo?.().firstDay ?? locale.weekInfo?.firstDay
  if (told) return told
  const region = locale.region ?? ''
  return sunday.includes(region) ? 7 : saturday.includes(region) ? 6 : 1
}

/** The weeks that hold a month, each seven days, with the days of its neighbours that fill the first and the last. */
export function monthGrid(month: string, first: number): string[][] {
  const from = weekStart(`${month}-01`, first)
  const weeks = Math.ceil(daysBetween(from, `${addMonths(month, 1)}-01`) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => addDays(from, week * 7 + day)),
  )
}

/** Where a key leads from `day` in the grid; nothing for other keys. `isRtl` turns the arrows around. */
export function dayAfterKey(key: string, day: string, first: number, isRtl = false): string | undefined {
  const ahead = isRtl ? -1 : 1
  switch (key) {
    case 'ArrowRight':
      return addDays(day, ahead)
    case 'ArrowLeft':
      return addDays(day, -ahead)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'Home':
      return weekStart(day, first)
    case 'End':
      return addDays(weekStart(day, first), 6)
    case 'PageDown':
      return sameDateIn(addMonths(day.slice(0, 7), 1), day)
    case 'PageUp':
      return sameDateIn(addMonths(day.slice(0, 7), -1), day)
    default:
      return undefined
  }
}

/** The same date in another month, or that month's last day. */
function sameDateIn(month: string, day: string): string {
  const same = addDays(`${month}-01`, Number(day.slice(8)) - 1)
  return same.startsWith(month) ? same : addDays(`${addMonths(month, 1)}-01`, -1)
}
