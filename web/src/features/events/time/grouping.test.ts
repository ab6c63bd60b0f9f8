import { describe, expect, it } from 'vitest'
import { byDay, byWeek, onDays } from './grouping'

const event = (startDate: string, endDate = startDate) => ({ occurrence: { startDate, endDate } })

describe('grouping', () => {
  const late = event('2026-06-09T22:30:00Z', '2026-06-09T23:30:00Z')
  it('goes by the day in the zone', () => {
    expect(byDay([late], 'UTC')[0]!.day).toBe('2026-06-09')
    expect(byDay([late], 'Europe/Berlin')[0]!.day).toBe('2026-06-10')
    expect(byDay([late], 'America/New_York')[0]!.day).toBe('2026-06-09')
  })
  it('puts what still goes on under today', () => {
    expect(byDay([late], 'UTC', '2026-06-11').map(({ day }) => day)).toEqual(['2026-06-11'])
  })
  it('gathers days to weeks as they begin', () => {
    const days = byDay(
      [event('2026-06-06T10:00:00Z'), event('2026-06-07T10:00:00Z'), event('2026-06-08T10:00:00Z')],
      'UTC',
    )
    expect(byWeek(days, 1).map(({ week, days }) => [week, days.length])).toEqual([
      ['2026-06-01', 2],
      ['2026-06-08', 1],
    ])
    expect(byWeek(days, 7).map(({ week, days }) => [week, days.length])).toEqual([
      ['2026-05-31', 1],
      ['2026-06-07', 2],
    ])
  })
  it('shows what lasts on each of its days, not on the one that its end only touches', () => {
    const days = onDays([event('2026-06-09T10:00:00Z', '2026-06-11T00:00:00Z')], 'UTC')
    expect([...days.keys()]).toEqual(['2026-06-09', '2026-06-10'])
  })
})
