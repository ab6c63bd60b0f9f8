import { describe, expect, it } from 'vitest'
import { moveStart, noRepeat, type Repeat } from './repeat'
import { readRule, writeRule } from './text'

// The second Tuesday of June 2026, and its last.
const second = { day: '2026-06-09', time: '18:00' }
const last = { day: '2026-06-30', time: '18:00' }
const fourth = { day: '2026-06-23', time: '18:00' }
const repeat = (part: Partial<Repeat>): Repeat => ({ ...noRepeat, ...part })
const read = (rule: string, start = second, zone = 'Europe/Berlin') => readRule(rule, start, zone)

const pairs: [string, Partial<Repeat>, typeof second][] = [
  ['FREQ=DAILY', { every: 'day' }, second],
  ['FREQ=DAILY;INTERVAL=3;COUNT=7', { every: 'day', interval: 3, ends: 'after', count: 7 }, second],
  ['FREQ=WEEKLY;BYDAY=TU', { every: 'week' }, second],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,FR', { every: 'week', interval: 2, weekdays: ['MO', 'FR'] }, second],
  ['FREQ=MONTHLY;BYMONTHDAY=9', { every: 'month', monthly: 'date' }, second],
  ['FREQ=MONTHLY;BYDAY=2TU', { every: 'month', monthly: 'nth' }, second],
  ['FREQ=MONTHLY;BYDAY=-1TU', { every: 'month', monthly: 'last' }, last],
  ['FREQ=MONTHLY;BYDAY=4TU', { every: 'month', monthly: 'nth' }, fourth],
  ['FREQ=YEARLY;UNTIL=20301231', { every: 'year', ends: 'on', until: '2030-12-31' }, second],
]

describe('rules', () => {
  it.each(pairs)('%s is read and written', (rule, part, start) => {
    expect(read(rule, start)).toEqual(repeat(part))
    expect(writeRule(repeat(part), start.day)).toBe(rule)
  })
  it('says nothing for what takes place once', () => {
    expect(writeRule(noRepeat, second.day)).toBeNull()
    expect(readRule(undefined, second, 'UTC')).toEqual(noRepeat)
  })
  it('reads other ways to say the same', () => {
    expect(read('FREQ=WEEKLY')).toEqual(repeat({ every: 'week' }))
    expect(read('FREQ=WEEKLY;WKST=MO;BYDAY=TU')).toEqual(repeat({ every: 'week' }))
    expect(read('FREQ=MONTHLY')).toEqual(repeat({ every: 'month' }))
    expect(read('FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2')).toEqual(repeat({ every: 'month', monthly: 'nth' }))
    expect(read('FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=9')).toEqual(repeat({ every: 'year' }))
  })
  it.each([
    'FREQ=HOURLY',
    'FREQ=DAILY;BYDAY=MO,TU',
    'FREQ=WEEKLY;BYDAY=WE',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU',
    'FREQ=MONTHLY;BYMONTHDAY=9,23',
    'FREQ=MONTHLY;BYDAY=2TU,4TU',
    'FREQ=MONTHLY;BYDAY=-3TU',
    'FREQ=MONTHLY;BYDAY=TU',
    'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=9',
    'FREQ=WEEKLY;BYDAY=TU;UNTIL=soon',
  ])('keeps %s, which the form cannot say', (rule) => {
    const kept = read(rule)
    expect(kept).toEqual(repeat({ every: 'other', rule }))
    expect(writeRule(kept, second.day)).toBe(rule)
  })
  it('finds the last day behind an end that is an instant', () => {
    expect(read('FREQ=DAILY;UNTIL=20260630T160000Z').until).toBe('2026-06-30')
    expect(read('FREQ=DAILY;UNTIL=20260630T155900Z').until).toBe('2026-06-29')
    expect(read('FREQ=DAILY;UNTIL=20260630T230000Z').until).toBe('2026-06-30')
    expect(read('FREQ=DAILY;UNTIL=20260630T175959').until).toBe('2026-06-29')
  })
})

describe('when the start moves', () => {
  it('the weekday goes along', () => {
    const moved = moveStart(repeat({ every: 'week', weekdays: ['FR'] }), '2026-06-09', '2026-06-10')
    expect(writeRule(moved, '2026-06-10')).toBe('FREQ=WEEKLY;BYDAY=WE,FR')
  })
  it('a fifth weekday becomes the last, a last one that is not last the date', () => {
    expect(moveStart(repeat({ monthly: 'nth' }), '2026-06-09', '2026-06-30').monthly).toBe('last')
    expect(moveStart(repeat({ monthly: 'last' }), '2026-06-30', '2026-06-09').monthly).toBe('date')
  })
  it('never ends before it begins', () => {
    expect(moveStart(repeat({ ends: 'on', until: '2026-06-20' }), '2026-06-09', '2026-07-01').until).toBe('2026-07-01')
  })
})
