import { describe, expect, it } from 'vitest'
import { allZones, instantOf, isShown, splitWall, wallAt, wallOf } from './zones'

const instant = (day: string, time: string, zone: string) =>
  new Date(instantOf(wallOf({ day, time }), zone)).toISOString()
const shown = (at: string, zone: string) => Object.values(splitWall(wallAt(Date.parse(at), zone))).join(' ')

describe('wall time to instant', () => {
  it('knows summer and winter', () => {
    expect(instant('2026-06-09', '18:00', 'Europe/Berlin')).toBe('2026-06-09T16:00:00.000Z')
    expect(instant('2026-12-01', '18:00', 'Europe/Berlin')).toBe('2026-12-01T17:00:00.000Z')
    expect(instant('2026-12-01', '18:00', 'UTC')).toBe('2026-12-01T18:00:00.000Z')
  })
  it('is right around the change to summer time', () => {
    expect(instant('2026-03-29', '01:59', 'Europe/Berlin')).toBe('2026-03-29T00:59:00.000Z')
    expect(instant('2026-03-29', '03:00', 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z')
    expect(instant('2026-03-08', '01:30', 'America/New_York')).toBe('2026-03-08T06:30:00.000Z')
    expect(instant('2026-03-08', '03:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z')
  })
  it('reads a time that is skipped with the offset before the gap', () => {
    expect(instant('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
    expect(instant('2026-03-08', '02:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z')
    expect(isShown(wallOf({ day: '2026-03-29', time: '02:30' }), 'Europe/Berlin')).toBe(false)
    expect(isShown(wallOf({ day: '2026-03-29', time: '03:30' }), 'Europe/Berlin')).toBe(true)
  })
  it('takes the first of two when the clocks go back', () => {
    expect(instant('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
    expect(instant('2026-10-25', '03:00', 'Europe/Berlin')).toBe('2026-10-25T02:00:00.000Z')
    expect(instant('2026-11-01', '01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z')
  })
  it('knows zones of half and quarter hours', () => {
    expect(instant('2026-06-09', '18:00', 'Asia/Kolkata')).toBe('2026-06-09T12:30:00.000Z')
    expect(instant('2026-06-09', '18:00', 'Asia/Kathmandu')).toBe('2026-06-09T12:15:00.000Z')
    // Lord Howe's clocks change by half an hour.
    expect(instant('2026-10-04', '02:15', 'Australia/Lord_Howe')).toBe('2026-10-03T15:45:00.000Z')
    expect(instant('2026-04-05', '01:45', 'Australia/Lord_Howe')).toBe('2026-04-04T14:45:00.000Z')
  })
  it('crosses the date line', () => {
    expect(instant('2026-01-01', '00:00', 'Pacific/Kiritimati')).toBe('2025-12-31T10:00:00.000Z')
    expect(instant('2025-12-31', '23:59', 'Pacific/Pago_Pago')).toBe('2026-01-01T10:59:00.000Z')
  })
})

describe('instant to wall time', () => {
  it('shows the same hour twice in autumn and never the skipped one', () => {
    expect(shown('2026-10-25T00:30:00Z', 'Europe/Berlin')).toBe('2026-10-25 02:30')
    expect(shown('2026-10-25T01:30:00Z', 'Europe/Berlin')).toBe('2026-10-25 02:30')
    expect(shown('2026-03-29T00:59:00Z', 'Europe/Berlin')).toBe('2026-03-29 01:59')
    expect(shown('2026-03-29T01:00:00Z', 'Europe/Berlin')).toBe('2026-03-29 03:00')
  })
  it('shows midnight as 00:00', () => {
    expect(shown('2026-06-08T22:00:00Z', 'Europe/Berlin')).toBe('2026-06-09 00:00')
  })
  it('is undone by instantOf wherever a time occurs once', () => {
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC']) {
      for (let at = Date.UTC(2026, 0, 1, 12); at < Date.UTC(2027, 0, 1); at += 7 * 3_600_000 * 24) {
        expect(instantOf(wallAt(at, zone), zone)).toBe(at)
      }
    }
  })
  it('keeps what is below a second, before 1970 too', () => {
    expect(wallAt(1_234, 'UTC')).toBe(1_234)
    expect(wallAt(-1, 'UTC')).toBe(-1)
  })
})

it('shows times of a zone that nobody knows in UTC', () => {
  expect(shown('2026-06-09T18:00:00Z', 'Mars/Base')).toBe('2026-06-09 18:00')
  expect(instant('2026-06-09', '18:00', 'Mars/Base')).toBe('2026-06-09T18:00:00.000Z')
})

it('offers UTC and a zone that the browser does not list', () => {
  expect(allZones('Mars/Base')).toEqual(expect.arrayContaining(['UTC', 'Mars/Base', 'Europe/Berlin']))
})
