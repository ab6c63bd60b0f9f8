import { describe, expect, it } from 'vitest'
import { daysIn } from './days'
import { dayAfterKey, firstDayOfWeek, monthGrid } from './month'

const ends = (month: string, first: number) => {
  const weeks = monthGrid(month, first)
  return [weeks.length, weeks[0]![0], weeks.at(-1)![6]]
}

describe('the grid of a month', () => {
  it('begins with the first day of the week', () => {
    expect(ends('2026-06', 1)).toEqual([5, '2026-06-01', '2026-07-05'])
    expect(ends('2026-06', 7)).toEqual([5, '2026-05-31', '2026-07-04'])
    expect(ends('2026-06', 6)).toEqual([5, '2026-05-30', '2026-07-03'])
  })
  it('has four to six weeks', () => {
    expect(ends('2027-02', 1)).toEqual([4, '2027-02-01', '2027-02-28'])
    expect(ends('2026-08', 1)).toEqual([6, '2026-07-27', '2026-09-06'])
    expect(ends('2026-08', 7)).toEqual([6, '2026-07-26', '2026-09-05'])
  })
  it('holds every day of the month once, over changes of clocks and leap days', () => {
    for (const month of ['2026-03', '2026-10', '2028-02', '2026-12']) {
      const own = monthGrid(month, 1)
        .flat()
        .filter((day) => day.startsWith(month))
      expect(own).toHaveLength(daysIn(month))
      expect(new Set(own).size).toBe(own.length)
    }
  })
})

it("asks the reader's locale how weeks begin", () => {
  expect(firstDayOfWeek('en-US')).toBe(7)
  expect(firstDayOfWeek('en-GB')).toBe(1)
  expect(firstDayOfWeek('de')).toBe(1)
  expect(firstDayOfWeek('ar-EG')).toBe(6)
})

it('moves with keys, into neighbouring months too', () => {
  expect(dayAfterKey('ArrowRight', '2026-06-30', 1)).toBe('2026-07-01')
  expect(dayAfterKey('ArrowRight', '2026-06-30', 1, true)).toBe('2026-06-29')
  expect(dayAfterKey('ArrowUp', '2026-06-03', 1)).toBe('2026-05-27')
  expect(dayAfterKey('Home', '2026-06-03', 7)).toBe('2026-05-31')
  expect(dayAfterKey('End', '2026-06-03', 7)).toBe('2026-06-06')
  expect(dayAfterKey('PageDown', '2026-01-31', 1)).toBe('2026-02-28')
  expect(dayAfterKey('PageUp', '2026-01-15', 1)).toBe('2025-12-15')
  expect(dayAfterKey('a', '2026-01-15', 1)).toBeUndefined()
})
