import { expect, test } from 'vitest'
import { accentOf, accentStyle, wearAccent } from './accent'

// As a browser computes oklch(from <colour> l c h).
test.each([
  ['#663399', 303.38, 0.1603],
  ['#7fffd4', 168.98, 0.1303],
  ['#d2b48c', 74.59, 0.0638],
])('hue and chroma of %s', (colour, hue, chroma) => {
  const accent = accentOf(colour)
  expect(Math.abs(accent.hue - hue)).toBeLessThan(0.1)
  expect(Math.abs(accent.chroma - chroma)).toBeLessThan(0.0005)
})

test('a glaring colour is calmed, a grey has no hue', () => {
  expect(accentOf('#00ff00').chroma).toBe(0.17)
  expect(accentOf('#808080')).toEqual({ hue: 0, chroma: 0 })
})

test('the page wears it at once, and its own again without one', () => {
  wearAccent('#d2b48c')
  expect(document.documentElement.style.getPropertyValue('--brand-h')).toBe(accentStyle('#d2b48c')['--brand-h'])
  wearAccent(null)
  expect(document.documentElement.style.getPropertyValue('--brand-h')).toBe('166.00')
})
