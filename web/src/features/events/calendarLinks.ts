// Addresses at which other calendars take an event in.
import { wallAt } from './time/zones'

interface Entry {
  _id: string
  title: string
  summary: string
  startDate: string
  endDate: string
  timeZone: string
  meetingLink?: string
  recurrencePattern?: string
  /** Its page. */
  address: string
}

const compact = (instant: number) => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '')
const details = ({ summary, address }: Entry) => [summary, address].filter(Boolean).join('\n\n')

/** A series goes there as one, on its own clocks. */
export function googleLink(entry: Entry): string {
  const at = (time: string) => compact(wallAt(Date.parse(time), entry.timeZone)).slice(0, -1)
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: entry.title,
    dates: `${at(entry.startDate)}/${at(entry.endDate)}`,
    ctz: entry.timeZone,
    details: details(entry),
  })
  if (entry.meetingLink) query.set('location', entry.meetingLink)
  if (entry.recurrencePattern) query.set('recur', `RRULE:${entry.recurrencePattern}`)
  return `https://calendar.google.com/calendar/render?${query}`
}

/** Takes one date: Outlook's address knows no series. */
export function outlookLink(entry: Entry): string {
  const query = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: entry.title,
    startdt: entry.startDate,
    enddt: entry.endDate,
    body: details(entry),
  })
  if (entry.meetingLink) query.set('location', entry.meetingLink)
  return `https://outlook.live.com/calendar/0/deeplink/compose?${query}`
}

export const fileLink = (event: string) => `/api/v1/events/${event}.ics`
export type { Entry as CalendarEntry }
