import { expect, test } from 'vitest'
import { noted, secondsLeft, type Sample } from './pace'

const at = (...points: [number, number][]) =>
  points.reduce<Sample[]>((all, [second, sent]) => noted(all, { at: second, sent }), [])

test('nobody knows at the beginning, nor while nothing moves', () => {
  expect(secondsLeft([], 100)).toBeUndefined()
  expect(secondsLeft(at([0, 0], [0.5, 50]), 100)).toBeUndefined()
  expect(secondsLeft(at([0, 50], [5, 50]), 100)).toBeUndefined()
})

test('what is left at the speed of the last seconds', () => {
  expect(secondsLeft(at([0, 0], [2, 20]), 100)).toBe(8)
})

test('a fast beginning is forgotten', () => {
  expect(secondsLeft(at([0, 0], [1, 900], [20, 901], [22, 903]), 1000)).toBe(97)
})
