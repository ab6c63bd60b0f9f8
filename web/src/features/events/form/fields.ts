// What the form of an event holds, and what it sends.
import type { EventDraft, EventPatch } from '../writes'
import { moveStart, noRepeat, type Repeat } from '../rules/repeat'
import { readRule, writeRule } from '../rules/text'
import { instantOf, splitWall, wallAt, wallOf, type WallTime } from '../time/zones'

export interface EventFields {
  title: string
  description: string
  /** On the clocks of `zone`. */
  start: WallTime
  end: WallTime
  zone: string
  meetingLink: string
  repeat: Repeat
}

interface EventLike {
  title: string
  description: string
  startDate: string
  endDate: string
  timeZone: string
  meetingLink?: string
  recurrencePattern?: string
}

const hour = 3_600_000 // ms

/** A new event: tomorrow evening, an hour long. */
export function newFields(now: number, zone: string): EventFields {
  const start = { day: splitWall(wallAt(now + 24 * hour, zone)).day, time: '18:00' }
  return {
    title: '',
    description: '',
    start,
    end: splitWall(wallOf(start) + hour),
    zone,
    meetingLink: '',
    repeat: noRepeat,
  }
}

export function fieldsOf(event: EventLike): EventFields {
  const zone = event.timeZone
  const start = splitWall(wallAt(Date.parse(event.startDate), zone))
  const end = splitWall(wallAt(Date.parse(event.endDate), zone))
  const { title, description, meetingLink = '' } = event
  return { title, description, start, end, zone, meetingLink, repeat: readRule(event.recurrencePattern, start, zone) }
}

/** An input that is being typed into may hold no date. */
export const isWhole = ({ day, time }: WallTime) => !Number.isNaN(wallOf({ day, time }))

/** The end goes along with the start, and so does what the rule says of the start's day. */
export function withStart(fields: EventFields, start: WallTime): EventFields {
  if (!isWhole(start) || !isWhole(fields.start) || !isWhole(fields.end)) return { ...fields, start }
  const end = splitWall(wallOf(fields.end) + wallOf(start) - wallOf(fields.start))
  const repeat = start.day === fields.start.day ? fields.repeat : moveStart(fields.repeat, fields.start.day, start.day)
  return { ...fields, start, end, repeat }
}

const instant = (wall: WallTime, zone: string) => new Date(instantOf(wallOf(wall), zone)).toISOString()

/** Whether the end comes after the start, as far as both are known. */
export const endsAfterStart = ({ start, end, zone }: EventFields) =>
  !isWhole(start) || !isWhole(end) || instant(end, zone) > instant(start, zone)

/** Throws for fields without dates, which the form does not send. */
export function draftOf(fields: EventFields): Required<EventDraft> {
  const rule = writeRule(fields.repeat, fields.start.day)
  return {
    title: fields.title.trim(),
    description: fields.description,
    startDate: instant(fields.start, fields.zone),
    endDate: instant(fields.end, fields.zone),
    timeZone: fields.zone,
    meetingLink: fields.meetingLink.trim() || null,
    isRecurring: rule !== null,
    recurrencePattern: rule,
  }
}

/** Only what was changed: a rule that was not touched stays as it was written, and with it the answers to its dates. */
export function patchOf(before: EventFields, after: EventFields): EventPatch {
  const old: Record<string, unknown> = draftOf(before)
  return Object.fromEntries(Object.entries(draftOf(after)).filter(([member, value]) => value !== old[member]))
}

/** Whether a change gives a series other dates: cancelled ones and answers to single ones are then forgotten. */
export function movesDates(before: EventFields, after: EventFields): boolean {
  if (before.repeat.every === 'never' || !isWhole(after.start)) return false
  const {
    endDate: _end,
    title: _title,
    description: _description,
    meetingLink: _link,
    ...times
  } = patchOf(before, { ...after, end: isWhole(after.end) ? after.end : before.end })
  return Object.keys(times).length > 0
}
