import { describe, expect, it } from 'vitest'
import type { Lesson } from '@/shared/courses/queries'
import { isMeasured, stepAfter, wholeOf, withDone } from './next'

const lesson = (id: string, { done = false, open = true } = {}) =>
  ({
    _id: id,
    title: id,
    viewer: { completed: done, progress: 0, position: 0, can: open ? ['watch'] : [] },
  }) as unknown as Lesson

describe('from a lesson one goes', () => {
  const a = lesson('a', { done: true })
  it('to the next one', () =>
    expect(stepAfter([a, lesson('b')], 'a', true)).toMatchObject({ kind: 'next', lesson: { _id: 'b' } }))
  it('to the course, when the next one is for students', () => {
    expect(stepAfter([a, lesson('b', { open: false })], 'a', false)).toEqual({ kind: 'enroll' })
    expect(stepAfter([lesson('b', { open: false }), a], 'a', false)).toEqual({ kind: 'enroll' })
  })
  it('to the end, after the last one, when all are done', () =>
    expect(stepAfter([a, lesson('b', { done: true })], 'b', true)).toEqual({ kind: 'finish' }))
  it('back to what is left, after the last one', () =>
    expect(stepAfter([lesson('a'), lesson('b', { done: true })], 'b', true)).toMatchObject({
      kind: 'left',
      lesson: { _id: 'a' },
    }))
  it('nowhere, while only this one is left', () =>
    expect(stepAfter([a, lesson('b')], 'b', true)).toEqual({ kind: 'none' }))
  it('to the end, once this one is done', () =>
    expect(stepAfter(withDone([a, lesson('b')], 'b'), 'b', true)).toEqual({ kind: 'finish' }))
})

describe('a lesson', () => {
  it('is measured when our player shows its film', () => {
    expect(isMeasured({ ...lesson('a'), videoFileId: 'f' })).toBe(true)
    expect(isMeasured({ ...lesson('a'), videoUrl: 'https://example.org/film.mp4' })).toBe(true)
  })
  it('is not measured as a text, or in another player', () => {
    expect(isMeasured(lesson('a'))).toBe(false)
    expect(isMeasured({ ...lesson('a'), videoUrl: 'https://youtu.be/dQw4w9WgXcQ' })).toBe(false)
  })
  it('that is read counts as long as it is', () => {
    expect(wholeOf({ ...lesson('a'), duration: 300 })).toEqual({ intervals: [[0, 300]], position: 0, duration: 300 })
    expect(wholeOf(lesson('a')).duration).toBe(10)
  })
})
