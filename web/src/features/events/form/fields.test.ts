import { describe, expect, it } from 'vitest'
import { draftOf, endsAfterStart, fieldsOf, movesDates, newFields, patchOf, withStart } from './fields'

const event = {
  title: 'Critique',
  description: 'Bring *one* thing.',
  startDate: '2026-06-09T16:00:00.000Z',
  endDate: '2026-06-09T17:30:00.000Z',
  timeZone: 'Europe/Berlin',
  recurrencePattern: 'FREQ=WEEKLY',
}
const fields = fieldsOf(event)

describe('the form of an event', () => {
  it('shows wall times of the event and sends instants', () => {
    expect(fields.start).toEqual({ day: '2026-06-09', time: '18:00' })
    expect(draftOf(fields)).toMatchObject({
      startDate: event.startDate,
      endDate: event.endDate,
      timeZone: 'Europe/Berlin',
      isRecurring: true,
      meetingLink: null,
    })
  })
  it('sends nothing that was not changed, not even a rule that it would write in another way', () => {
    expect(patchOf(fields, fields)).toEqual({})
    expect(patchOf(fields, { ...fields, title: 'Critique, again ' })).toEqual({ title: 'Critique, again' })
  })
  it('keeps the wall time when the zone is another one', () => {
    expect(patchOf(fields, { ...fields, zone: 'America/New_York' })).toEqual({
      startDate: '2026-06-09T22:00:00.000Z',
      endDate: '2026-06-09T23:30:00.000Z',
      timeZone: 'America/New_York',
    })
  })
  it('takes the end and the weekday along when the start moves', () => {
    const moved = withStart(fields, { day: '2026-06-10', time: '23:00' })
    expect(moved.end).toEqual({ day: '2026-06-11', time: '00:30' })
    expect(draftOf(moved).recurrencePattern).toBe('FREQ=WEEKLY;BYDAY=WE')
  })
  it('waits while a date is being typed', () => {
    const typing = withStart(fields, { day: '', time: '18:00' })
    expect(typing.end).toEqual(fields.end)
    expect(endsAfterStart(typing)).toBe(true)
    expect(movesDates(fields, typing)).toBe(false)
  })
  it('compares instants, so that an event may go over the change to winter', () => {
    const night = { ...fields, start: { day: '2026-10-25', time: '02:45' }, end: { day: '2026-10-25', time: '03:15' } }
    expect(endsAfterStart(night)).toBe(true)
    expect(endsAfterStart({ ...night, end: { day: '2026-10-25', time: '02:15' } })).toBe(false)
  })
  it('turns a series into one event', () => {
    expect(patchOf(fields, { ...fields, repeat: { ...fields.repeat, every: 'never' } })).toEqual({
      isRecurring: false,
      recurrencePattern: null,
    })
  })
  it('tells changes that forget answers to single dates', () => {
    expect(movesDates(fields, { ...fields, title: 'New', end: { day: '2026-06-09', time: '20:00' } })).toBe(false)
    expect(movesDates(fields, { ...fields, start: { day: '2026-06-09', time: '17:00' } })).toBe(true)
    expect(movesDates(fields, { ...fields, repeat: { ...fields.repeat, interval: 2 } })).toBe(true)
  })
  it('begins tomorrow', () => {
    const fresh = newFields(Date.parse('2026-06-08T23:30:00Z'), 'Europe/Berlin')
    expect([fresh.start, fresh.end]).toEqual([
      { day: '2026-06-10', time: '18:00' },
      { day: '2026-06-10', time: '19:00' },
    ])
  })
})
