import { expect, test } from 'vitest'
import { userIn } from './userIn'

const id = '68f82c90f893a2eefb32555e'

test('takes an id, and a profile in the site or in a community', () => {
  expect(userIn(` ${id.toUpperCase()} `)).toBe(id)
  expect(userIn(`https://example.org/users/${id}`)).toBe(id)
  expect(userIn(`https://example.org/c/bakers/members/${id}/?x=1#top`)).toBe(id)
})

test('takes nothing else', () => {
  for (const text of ['', 'ada', id.slice(1), `https://example.org/courses/${id}`, `${id}0`])
    expect(userIn(text)).toBeUndefined()
})
