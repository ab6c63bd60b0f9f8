import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { useDraft } from './drafts'

const empty = { title: '', images: [] as string[] }
const open = () => renderHook(() => useDraft('post:c', empty))

beforeEach(() => localStorage.clear())

describe('a draft', () => {
  it('is kept from its first character, and is there again after a reload', () => {
    const { result } = open()
    act(() => result.current.change({ title: 'A' }))
    expect(open().result.current.draft).toEqual({ title: 'A', images: [] })
  })
  it('leaves nothing when it is empty again or forgotten', () => {
    const { result } = open()
    act(() => result.current.change({ title: 'A' }))
    act(() => result.current.change({ title: '' }))
    expect(localStorage.length).toBe(0)
    act(() => result.current.change({ title: 'B' }))
    act(() => result.current.forget())
    expect(localStorage.length).toBe(0)
    expect(result.current.draft).toEqual(empty)
  })
  it('loses no change of several at once', () => {
    const { result } = open()
    act(() => {
      for (const image of ['a', 'b']) result.current.change(({ images }) => ({ images: [...images, image] }))
    })
    expect(result.current.draft.images).toEqual(['a', 'b'])
  })
  it('begins anew where what was kept cannot be read', () => {
    localStorage.setItem('draft:post:c', '{')
    expect(open().result.current.draft).toEqual(empty)
  })
})
