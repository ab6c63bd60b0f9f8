import { expect, it } from 'vitest'
import { cueAt } from './cues'

const cues = [{ start: 1 }, { start: 4 }, { start: 9 }]
it('the cue that is spoken is the last one that has begun', () => {
  expect([0, 0.5, 1, 3.9, 4, 100].map((time) => cueAt(cues, time))).toEqual([-1, -1, 0, 0, 1, 2])
})
it('a film that has not begun speaks none', () => expect(cueAt([{ start: 0 }], 0)).toBe(-1))
