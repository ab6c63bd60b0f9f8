import { describe, expect, it } from 'vitest'
import { facetsOf } from './catalogue'
import { catalogueFilter, isFiltered } from './catalogueFilter'

describe('the catalogue', () => {
  it('reads its filter from the address', () => {
    expect(catalogueFilter({ category: 'Baking', level: 'beginner', free: true, tag: 'bread', sort: 'rated' })).toEqual(
      {
        search: undefined,
        category: 'Baking',
        level: 'beginner',
        free: true,
        tag: 'bread',
        sort: 'rated',
      },
    )
  })
  it('leaves out what an address says wrongly', () => {
    expect(isFiltered(catalogueFilter({ level: 'expert', free: 'yes', search: '' }))).toBe(false)
    expect(catalogueFilter({ sort: 'mine-first' }).sort).toBeUndefined()
  })
  it('takes a number that was typed as words', () => {
    expect(catalogueFilter({ search: 1984 }).search).toBe('1984')
  })
  it('does not sort a search: the server refuses that', () => {
    expect(catalogueFilter({ search: 'bread', sort: 'rated' }).sort).toBeUndefined()
  })
  it('offers the categories and tags that courses have, the commonest first', () => {
    const courses = [
      { category: 'B', tags: ['x'] },
      { category: 'A', tags: ['y', 'x'] },
      { category: 'B', tags: [] },
      { tags: [] },
    ]
    expect(facetsOf(courses)).toEqual({ categories: ['B', 'A'], tags: ['x', 'y'] })
  })
})
