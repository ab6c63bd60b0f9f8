import { expect, it } from 'vitest'
import { withPassOf } from './passes'

it('a film goes on with a new pass', () => {
  expect(withPassOf('http://x/media/v/OLD/f1/720.mp4', '/media/v/NEW/f1/master.m3u8')).toBe(
    'http://x/media/v/NEW/f1/720.mp4',
  )
})
it('an address elsewhere stays as it is', () => {
  expect(withPassOf('https://example.org/v/film.mp4', '/media/v/NEW/f1/master.m3u8')).toBe(
    'https://example.org/v/film.mp4',
  )
  expect(withPassOf('http://x/media/v/OLD/f1/720.mp4', null)).toBe('http://x/media/v/OLD/f1/720.mp4')
})
