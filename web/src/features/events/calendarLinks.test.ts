import { expect, it } from 'vitest'
import { googleLink, outlookLink } from './calendarLinks'

const entry = {
  _id: '1',
  title: 'Tea & cake',
  summary: 'Bring both.',
  startDate: '2026-06-09T16:00:00.000Z',
  endDate: '2026-06-09T17:30:00.000Z',
  timeZone: 'Europe/Berlin',
  meetingLink: 'https://meet.example.org/tea',
  recurrencePattern: 'FREQ=WEEKLY;BYDAY=TU',
  address: 'https://example.org/c/a/events/1',
}

it('gives Google the series on its own clocks', () => {
  const query = new URL(googleLink(entry)).searchParams
  expect(query.get('dates')).toBe('20260609T180000/20260609T193000')
  expect(query.get('ctz')).toBe('Europe/Berlin')
  expect(query.get('recur')).toBe('RRULE:FREQ=WEEKLY;BYDAY=TU')
  expect(query.get('text')).toBe('Tea & cake')
  expect(query.get('details')).toContain(entry.address)
})
it('gives Outlook one date as instants', () => {
  const query = new URL(outlookLink(entry)).searchParams
  expect(query.get('startdt')).toBe(entry.startDate)
  expect(query.get('location')).toBe(entry.meetingLink)
})
