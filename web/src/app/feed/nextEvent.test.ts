import { describe, expect, it } from 'vitest'
import { isOn, isOpen, nearEvent } from './nextEvent'

const event = (startDate: string, endDate: string) => ({ occurrence: { startDate, endDate } })
const now = new Date('2026-06-01T12:00:00Z').getTime()

describe('the event above a feed', () => {
  it('is the first that has not ended and is near', () => {
    const over = event('2026-06-01T08:00:00Z', '2026-06-01T09:00:00Z')
    const soon = event('2026-06-03T08:00:00Z', '2026-06-03T09:00:00Z')
    const far = event('2026-06-20T08:00:00Z', '2026-06-20T09:00:00Z')
    expect(nearEvent([over, soon, far], now)).toBe(soon)
    expect(nearEvent([far], now)).toBeUndefined()
    expect(nearEvent([], now)).toBeUndefined()
  })
  it('opens a quarter of an hour before it is on', () => {
    const at = (start: string) => event(start, '2026-06-01T14:00:00Z')
    expect([
      isOn(at('2026-06-01T11:59:00Z'), now),
      isOpen(at('2026-06-01T12:10:00Z'), now),
      isOpen(at('2026-06-01T12:16:00Z'), now),
    ]).toEqual([true, true, false])
  })
})
