import { expect, test } from 'vitest'
import { dropped, inOrder, moved, targetOf } from './order'

const list = ['a', 'b', 'c', 'd']

test('moves up and down, and no further than the ends', () => {
  expect(moved(list, 0, 2)).toEqual(['b', 'c', 'a', 'd'])
  expect(moved(list, 3, 0)).toEqual(['d', 'a', 'b', 'c'])
  expect(moved(list, 1, 9)).toEqual(['a', 'c', 'd', 'b'])
  expect(moved(list, 1, -1)).toEqual(['b', 'a', 'c', 'd'])
  expect(moved(list, 7, 0)).toEqual(list)
})

test('dropping on another puts it in its place, in both directions', () => {
  expect(dropped(list, 'a', 'c')).toEqual(['b', 'c', 'a', 'd'])
  expect(dropped(list, 'd', 'b')).toEqual(['a', 'd', 'b', 'c'])
})

test('dropping on itself, on nothing or on what is gone moves nothing', () => {
  expect(dropped(list, 'a', 'a')).toBeUndefined()
  expect(dropped(list, 'a', undefined)).toBeUndefined()
  expect(dropped(list, 'a', 'x')).toBeUndefined()
  expect(dropped(list, 'x', 'a')).toBeUndefined()
})

test('arrow keys go one step, Home and End to the ends, and nothing leaves the list', () => {
  expect(targetOf('ArrowDown', 1, 4)).toBe(2)
  expect(targetOf('ArrowUp', 1, 4)).toBe(0)
  expect(targetOf('Home', 2, 4)).toBe(0)
  expect(targetOf('End', 2, 4)).toBe(3)
  expect(targetOf('ArrowUp', 0, 4)).toBeUndefined()
  expect(targetOf('ArrowDown', 3, 4)).toBeUndefined()
  expect(targetOf('Home', 0, 4)).toBeUndefined()
  expect(targetOf('Enter', 1, 4)).toBeUndefined()
})

test('an order that knows fewer lessons keeps the others at the end', () => {
  const lessons = list.map((_id) => ({ _id }))
  expect(inOrder(lessons, ['c', 'a']).map(({ _id }) => _id)).toEqual(['c', 'a', 'b', 'd'])
})
