import { expect, it } from 'vitest'
import { withAnswer } from './answers'

const event = { goingCount: 3, maybeCount: 1, notGoingCount: 0, viewer: { status: 'maybe' as const, can: ['attend'] } }

it('moves the viewer from one count to another', () => {
  expect(withAnswer(event, 'going')).toMatchObject({ goingCount: 4, maybeCount: 0, notGoingCount: 0, viewer: { status: 'going', can: ['attend'] } })
})
it('takes an answer back', () => {
  const without = withAnswer(event, undefined)
  expect(without).toMatchObject({ goingCount: 3, maybeCount: 0 })
  expect(without.viewer.status).toBeUndefined()
})
it('changes nothing for the same answer', () => {
  expect(withAnswer(event, 'maybe')).toEqual(event)
})
