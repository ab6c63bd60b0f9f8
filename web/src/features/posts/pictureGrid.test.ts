import { describe, expect, it } from 'vitest'
import { boxOf, gridOf, picturesOf } from './pictureGrid'

describe('the grid of pictures', () => {
  it('shows up to four and says how many are behind the last', () => {
    expect(gridOf(0)).toEqual({ shown: 0, hidden: 0, layout: 'none' })
    expect(gridOf(3)).toEqual({ shown: 3, hidden: 0, layout: 'three' })
    expect(gridOf(4)).toEqual({ shown: 4, hidden: 0, layout: 'four' })
    expect(gridOf(10)).toEqual({ shown: 4, hidden: 6, layout: 'four' })
  })
  it('cuts what is very tall or very wide', () => {
    expect(boxOf({ address: '', width: 1000, height: 4000 })).toBe(0.95)
    expect(boxOf({ address: '', width: 4000, height: 1000 })).toBe(2.2)
    expect(boxOf({ address: '', width: 1500, height: 1000 })).toBe(1.5)
    expect(boxOf({ address: '', width: 0, height: 0 })).toBe(1.5)
  })
  it('keeps the order of the post, with pictures that are kept elsewhere', () => {
    const card = { url: '/media/a', address: '/media/a?key', width: 4, height: 3 }
    const elsewhere = 'https://example.org/b.jpg'
    expect(picturesOf({ images: [elsewhere, '/media/a'], imageCards: [card] })).toEqual([
      { address: elsewhere, width: 0, height: 0 },
      card,
    ])
  })
})
