import { expect, it } from 'vitest'
import { withAnswer, withCounts } from './answers'

const event = {
  goingCount: 3,
  maybeCount: 1,
  notGoingCount: 0,
  viewer: { status: 'maybe' as const, answersOccurrence: false, can: ['attend'] },
}

it('moves the viewer from one count to another', () => {
  expect(withAnswer(event, 'going', false)).toMatchObject({
    goingCount: 4,
    maybeCount: 0,
    notGoingCount: 0,
    viewer: { status: 'going', can: ['attend'] },
  })
})
it('takes an answer back', () => {
  const without = withAnswer(event, undefined, true)
  expect(without).toMatchObject({ goingCount: 3, maybeCount: 0 })
  expect(without.viewer).toMatchObject({ status: undefined, answersOccurrence: false })
})
it('changes nothing for the same answer', () => {
  expect(withAnswer(event, 'maybe', false)).toEqual(event)
})
it('knows an answer to one date from one to the series', () => {
  const alone = withAnswer(event, 'going', true)
  expect(alone.viewer.answersOccurrence).toBe(true)
  expect(withCounts(alone, event)).toEqual(event)
})
