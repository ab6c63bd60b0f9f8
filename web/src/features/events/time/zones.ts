// Wall times and instants. A wall time is a number too: what its clock shows, read as if it were UTC.
const formats = new Map<string, Intl.DateTimeFormat>()

const day = 86_400_000 // ms

export const viewerZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** A zone that came from elsewhere may be none that the browser knows: its times are then shown in UTC. */
export function knownZone(zone: string): string {
  try {
    formatOf(zone)
    return zone
  } catch {
    return 'UTC'
  }
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const found = formats.get(zone)
  if (found) return found
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, made)
  return made
}

/** What the clocks of `zone` show at an instant. */
export function wallAt(instant: number, zone: string): number {
  const parts = Object.fromEntries(
    formatOf(knownZone(zone))
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<string, number>
  const whole = Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second)
  return whole + (((instant % 1_000) + 1_000) % 1_000)
}

const offsetAt = (instant: number, zone: string) => wallAt(instant, zone) - instant

/**
 * The instant at which the clocks of `zone` show `wall`. As the server reads it: a time that occurs twice is the
 * first of
 * the two; one that is skipped is read with the offset before the gap (RFC 5545 section 3.3.5).
 */
export function instantOf(wall: number, zone: string): number {
  const before = offsetAt(wall - day, zone)
  const after = offsetAt(wall + day, zone)
  const candidates = [wall - before, wall - after]
  return candidates.find((instant) => wallAt(instant, zone) === wall) ?? wall - before
}

/** Whether the clocks of `zone` ever show `wall`: once a year an hour is skipped. */
export const isShown = (wall: number, zone: string) => wallAt(instantOf(wall, zone), zone) === wall

/** A wall time in the two halves that inputs hold: "2026-06-09" and "18:00". */
export interface WallTime {
  day: string
  time: string
}

export const wallOf = ({ day, time }: WallTime): number => Date.parse(`${day}T${time}:00Z`)

export function splitWall(wall: number): WallTime {
  const text = new Date(wall).toISOString()
  return { day: text.slice(0, 10), time: text.slice(11, 16) }
}

/** Every zone that the browser knows, with those that it leaves out. */
export function allZones(...more: string[]): string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), ...more])].sort()
}
