import { describe, expect, it } from 'vitest'
import { feedSearch, filterOf } from './feedSearch'

describe("a feed's address", () => {
  it('takes what it knows and leaves the rest', () => {
    expect(feedSearch({ topic: 'tools', sort: 'top', compose: true, other: 1 })).toEqual({
      topic: 'tools',
      sort: 'top',
      compose: true,
    })
    expect(feedSearch({ topic: { a: 1 }, sort: 'worst', search: '' })).toEqual({})
    expect(feedSearch({ search: 2026 })).toEqual({ search: '2026' })
  })
  it('asks for no order together with a search', () => {
    expect(filterOf({ sort: 'top', search: 'basil' })).toEqual({ search: 'basil', sort: undefined, topic: undefined })
    expect(filterOf({ sort: 'top', compose: true })).toEqual({ sort: 'top', topic: undefined, search: undefined })
  })
})
