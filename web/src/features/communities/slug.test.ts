import { expect, test } from 'vitest'
import { isSlug, slugFrom } from './slug'

test.each([
  ['Urban Gardeners!', 'urban-gardeners'],
  ['  Café & Garten  ', 'cafe-garten'],
  ['Straße №1', 'strasse-no1'],
  ['A', ''],
  ['حديقة', ''],
  ['65a000000000000000000001', ''],
])('an address from %j', (name, slug) => expect(slugFrom(name)).toBe(slug))

test('a long name is cut, never behind a hyphen', () => {
  const slug = slugFrom(`${'a'.repeat(49)} b`)
  expect(slug).toBe('a'.repeat(49))
  expect(isSlug(slug)).toBe(true)
})

test('what is no address', () => {
  for (const text of ['', 'a', 'Has Capitals', 'two--hyphens', '-ahead', 'behind-', 'x'.repeat(61)])
    expect(isSlug(text)).toBe(false)
})
