import { describe, expect, it } from 'vitest'
import { nextStarts } from './expand'
import { noRepeat, type Repeat } from './repeat'

const five = (part: Partial<Repeat>, day: string, zone = 'UTC') =>
  nextStarts({ ...noRepeat, interval: 1, ...part }, { day, time: '18:00' }, zone, 5).map((at) =>
    new Date(at).toISOString().slice(0, 16),
  )
const days = (part: Partial<Repeat>, day: string) => five(part, day).map((at) => at.slice(0, 10))

describe('the next five dates', () => {
  it('once is once', () => expect(days({}, '2026-06-09')).toEqual(['2026-06-09']))
  it('every three days', () =>
    expect(days({ every: 'day', interval: 3 }, '2026-06-28')).toEqual([
      '2026-06-28',
      '2026-07-01',
      '2026-07-04',
      '2026-07-07',
      '2026-07-10',
    ]))
  it('on several weekdays, from the start on', () => {
    expect(days({ every: 'week', weekdays: ['MO', 'FR'] }, '2026-06-10')).toEqual([
      '2026-06-10',
      '2026-06-12',
      '2026-06-15',
      '2026-06-17',
      '2026-06-19',
    ])
  })
  it('every second week: weeks begin on Monday, as in rules', () => {
    expect(days({ every: 'week', interval: 2, weekdays: ['TU'] }, '2026-06-14')).toEqual([
      '2026-06-14',
      '2026-06-23',
      '2026-06-28',
      '2026-07-07',
      '2026-07-12',
    ])
  })
  it('skips months that do not have the date', () => {
    expect(days({ every: 'month' }, '2026-01-31')).toEqual([
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
      '2026-07-31',
      '2026-08-31',
    ])
  })
  it('by the weekday of the month', () => {
    expect(days({ every: 'month', monthly: 'nth' }, '2026-06-09')).toEqual([
      '2026-06-09',
      '2026-07-14',
      '2026-08-11',
      '2026-09-08',
      '2026-10-13',
    ])
    expect(days({ every: 'month', monthly: 'last' }, '2026-06-30')).toEqual([
      '2026-06-30',
      '2026-07-28',
      '2026-08-25',
      '2026-09-29',
      '2026-10-27',
    ])
  })
  it('a leap day comes again over the year 2100', () => {
    expect(days({ every: 'year' }, '2096-02-29').slice(0, 2)).toEqual(['2096-02-29', '2104-02-29'])
  })
  it('ends after so many, or with a day that counts', () => {
    expect(days({ every: 'week', ends: 'after', count: 2 }, '2026-06-09')).toEqual(['2026-06-09', '2026-06-16'])
    expect(days({ every: 'week', ends: 'on', until: '2026-06-23' }, '2026-06-09')).toEqual([
      '2026-06-09',
      '2026-06-16',
      '2026-06-23',
    ])
    expect(days({ every: 'week', ends: 'on', until: '2026-06-22' }, '2026-06-09')).toEqual(['2026-06-09', '2026-06-16'])
  })
  it('keeps the wall time when the clocks change', () => {
    expect(five({ every: 'week' }, '2026-10-20', 'Europe/Berlin').slice(0, 2)).toEqual([
      '2026-10-20T16:00',
      '2026-10-27T17:00',
    ])
    expect(five({ every: 'week' }, '2026-03-24', 'Europe/Berlin').slice(0, 2)).toEqual([
      '2026-03-24T17:00',
      '2026-03-31T16:00',
    ])
    expect(five({ every: 'day' }, '2026-06-09', 'Asia/Kolkata')[0]).toBe('2026-06-09T12:30')
  })
  it('keeps the time that clocks show when it begins in the skipped hour', () => {
    const starts = nextStarts({ ...noRepeat, every: 'day' }, { day: '2027-03-28', time: '02:30' }, 'Europe/Berlin', 2)
    expect(starts.map((at) => new Date(at).toISOString())).toEqual([
      '2027-03-28T01:30:00.000Z',
      '2027-03-29T01:30:00.000Z',
    ])
  })
  it('says nothing of a rule that it does not read', () =>
    expect(days({ every: 'other', rule: 'FREQ=HOURLY' }, '2026-06-09')).toEqual([]))
  it('begins where it is asked to', () => {
    const from = Date.UTC(2026, 5, 20)
    expect(nextStarts({ ...noRepeat, every: 'week' }, { day: '2026-06-09', time: '18:00' }, 'UTC', 1, from)).toEqual([
      Date.UTC(2026, 5, 23, 18),
    ])
  })
})
