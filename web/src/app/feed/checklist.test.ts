import { describe, expect, it } from 'vitest'
import { doneOf } from './checklist'

describe('first steps', () => {
  it('are done when they can be seen to be, or once were', () => {
    const steps = [
      { key: 'hello', isDone: true },
      { key: 'lesson', isDone: false },
      { key: 'event', isDone: false },
    ]
    expect(doneOf(steps, ['event', 'unknown'])).toEqual(['hello', 'event'])
  })
})
