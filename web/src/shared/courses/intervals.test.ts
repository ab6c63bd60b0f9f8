import { describe, expect, it } from 'vitest'
import { covered, merged, type Interval } from './intervals'

describe('intervals', () => {
  it('become one where they overlap or touch', () => {
    expect(
      merged([
        [5, 9],
        [0, 3],
        [2, 5],
      ]),
    ).toEqual([[0, 9]])
  })
  it('stay apart where something was skipped', () => {
    expect(
      merged([
        [10, 12],
        [0, 3],
      ]),
    ).toEqual([
      [0, 3],
      [10, 12],
    ])
  })
  it('swallow what lies inside of others', () => {
    expect(
      merged([
        [0, 10],
        [2, 4],
      ]),
    ).toEqual([[0, 10]])
  })
  it('lose what has no length, and what runs backwards', () => {
    expect(
      merged([
        [3, 3],
        [5, 4],
      ]),
    ).toEqual([])
  })
  it('leave the list that was given as it is', () => {
    const list: Interval[] = [
      [2, 5],
      [0, 3],
    ]
    merged(list)
    expect(list).toEqual([
      [2, 5],
      [0, 3],
    ])
  })
  it('count every second once', () => {
    expect(
      covered([
        [0, 4],
        [2, 6],
        [10, 11],
      ]),
    ).toBe(7)
  })
})
