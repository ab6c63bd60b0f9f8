import { expect, test } from 'vitest'
import { added, changed, cuesOf, problemOf, removed, rowsOf, timeText } from './cues'

const rows = () =>
  rowsOf([
    { start: 1, end: 4, text: 'Hello.', settings: 'line:0' },
    { start: 5.25, end: 8, text: 'Good bye.' },
  ])

test('times are written so that they are read back as they were', () => {
  expect(timeText(4.5)).toBe('0:04.500')
  expect(timeText(3723.25)).toBe('1:02:03.250')
  expect(timeText(59.9996)).toBe('1:00.000')
  expect(cuesOf(rows())).toEqual([
    { start: 1, end: 4, text: 'Hello.', settings: 'line:0' },
    { start: 5.25, end: 8, text: 'Good bye.' },
  ])
})

test('a new line fits between its neighbours, and lasts three seconds where there is room', () => {
  const between = added(rows(), 0)[1]!
  expect([between.start, between.end]).toEqual(['0:04.000', '0:05.250'])
  const last = added(rows(), 1)[2]!
  expect([last.start, last.end]).toEqual(['0:08.000', '0:11.000'])
  const first = added([], -1)[0]!
  expect([first.start, first.end]).toEqual(['0:00.000', '0:03.000'])
})

test('lines are changed and removed by what they are, not by where they stand', () => {
  const all = added(rows(), 0)
  const key = all[1]!.key
  expect(changed(all, key, { text: 'New' })[1]!.text).toBe('New')
  expect(removed(all, key).map(({ text }) => text)).toEqual(['Hello.', 'Good bye.'])
})

test('says what keeps a line from being saved', () => {
  const [row] = rows()
  expect(problemOf(row!)).toBeUndefined()
  expect(problemOf({ ...row!, start: 'x' })).toBe('start')
  expect(problemOf({ ...row!, end: '0:01' })).toBe('end')
  expect(problemOf({ ...row!, end: '' })).toBe('end')
  expect(problemOf({ ...row!, text: '  ' })).toBe('text')
})

test('lines are saved in the order of their beginnings', () => {
  const all = rows()
  expect(cuesOf(changed(all, all[1]!.key, { start: '0:00.500', end: '0:00.900' })).map(({ text }) => text)).toEqual([
    'Good bye.',
    'Hello.',
  ])
})
