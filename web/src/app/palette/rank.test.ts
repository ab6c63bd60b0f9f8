import { describe, expect, it } from 'vitest'
import { ranked, scoreOf } from './rank'

const names = (typed: string, ...labels: string[]) =>
  ranked(
    labels.map((label) => ({ label })),
    typed,
  ).map(({ label }) => label)

describe('the ranking of the palette', () => {
  it('puts whole names before beginnings, those before words, those before parts', () => {
    expect(names('event', 'Prevented', 'My events', 'Events', 'Event')).toEqual([
      'Event',
      'Events',
      'My events',
      'Prevented',
    ])
  })
  it('finds every word in any order by its beginning', () => {
    expect(scoreOf('Show and tell', 'te sh')).toBe(3)
    expect(scoreOf('Show and tell', 'te x')).toBe(0)
  })
  it('does not care for case and marks', () => {
    expect(scoreOf('Café Müller', 'cafe mull')).toBe(4)
    expect(scoreOf('cafe', 'CAFÉ')).toBe(5)
  })
  it('finds by initials, not by one letter', () => {
    expect(scoreOf('New post', 'np')).toBe(1)
    expect(scoreOf('Other', 'x')).toBe(0)
  })
  it('keeps the order of what fits equally well', () => {
    expect(names('new', 'New post', 'New event', 'New course')).toEqual(['New post', 'New event', 'New course'])
  })
  it('finds nothing for nothing', () => {
    expect(names('  ', 'a')).toEqual([])
  })
})
