import { expect, test } from 'vitest'
import { readNumber, readTime, titleOf } from './titles'

test("a film's name becomes a title", () => {
  expect(titleOf('03_first-steps.final.mp4', 'Lesson 1')).toBe('First steps final')
  expect(titleOf('Übung.mov', 'Lesson 1')).toBe('Übung')
  expect(titleOf('2024.mp4', 'Lesson 1')).toBe('2024')
  expect(titleOf('___.mp4', 'Lesson 1')).toBe('Lesson 1')
  expect(titleOf(`${'a'.repeat(300)}.mp4`, 'Lesson 1')).toHaveLength(200)
})

test('times are read as they are written', () => {
  expect(readTime('4:16.5')).toBe(256.5)
  expect(readTime('1:02:03')).toBe(3723)
  expect(readTime('90')).toBe(90)
  expect(readTime('0:01,250')).toBe(1.25)
  for (const wrong of ['', 'soon', '1:', ':5', '1:2:3:4', '-1', '1:-2', '1.5:20'])
    expect(readTime(wrong)).toBeUndefined()
})

test('prices with a comma or a point, and nothing else', () => {
  expect(readNumber('2,50')).toBe(2.5)
  expect(readNumber('2.50')).toBe(2.5)
  expect(readNumber('0')).toBe(0)
  for (const wrong of ['', 'free', '-1', '1e999', 'Infinity']) expect(readNumber(wrong)).toBeUndefined()
})
