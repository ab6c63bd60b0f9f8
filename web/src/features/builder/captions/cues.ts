import type { Cue } from '../queries'
import { readTime } from '../titles'

/** A cue as it stands in the table: its times are text until it is saved. */
export interface Row {
  key: number
  start: string
  end: string
  text: string
  settings?: string
}

export type CueProblem = 'start' | 'end' | 'text'

const defaultLength = 3 // seconds of a new cue

/** Seconds as "1:02:03.450", without what is not needed: "4.5" is "0:04.500". */
export function timeText(seconds: number): string {
  const ms = Math.round(seconds * 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(ms / 3_600_000)
  const minutes = Math.floor((ms % 3_600_000) / 60_000)
  const rest = `${two(Math.floor((ms % 60_000) / 1000))}.${String(ms % 1000).padStart(3, '0')}`
  return hours ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`
}

let nextKey = 1

export const rowsOf = (cues: readonly Cue[]): Row[] =>
  cues.map((cue) => ({
    key: nextKey++,
    start: timeText(cue.start),
    end: timeText(cue.end),
    text: cue.text,
    settings: cue.settings,
  }))

/** One more after the row at `index`: it begins where that one ends, and ends before the next begins. */
export function added(rows: readonly Row[], index: number): Row[] {
  const start = readTime(rows[index]?.end ?? '0') ?? 0
  const following = readTime(rows[index + 1]?.start ?? '')
  const end =
    following !== undefined && following > start ? Math.min(following, start + defaultLength) : start + defaultLength
  const row: Row = { key: nextKey++, start: timeText(start), end: timeText(end), text: '' }
  return [...rows.slice(0, index + 1), row, ...rows.slice(index + 1)]
}

export const removed = (rows: readonly Row[], key: number): Row[] => rows.filter((row) => row.key !== key)

export const changed = (rows: readonly Row[], key: number, part: Partial<Row>): Row[] =>
  rows.map((row) => (row.key === key ? { ...row, ...part } : row))

/** What is wrong with a row, so that it cannot be saved. */
export function problemOf({ start, end, text }: Row): CueProblem | undefined {
  const from = readTime(start)
  const to = readTime(end)
  if (from === undefined) return 'start'
  if (to === undefined || to <= from) return 'end'
  return text.trim() ? undefined : 'text'
}

/** As the server takes them: in the order of their beginnings. Only of rows without problems. */
export const cuesOf = (rows: readonly Row[]): Cue[] =>
  rows
    .map(({ start, end, text, settings }) => ({
      start: readTime(start)!,
      end: readTime(end)!,
      text: text.trim(),
      ...(settings ? { settings } : {}),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
