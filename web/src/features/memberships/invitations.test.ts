import { expect, test } from 'vitest'
import { draftOf, shareable, stateOf } from './invitations'
import type { Invitation } from './queries'

const now = Date.parse('2026-03-01T12:00:00.000Z')
const link = (part: Partial<Invitation>): Invitation => ({
  _id: 'a',
  code: 'c',
  community: 'd',
  creator: 'e',
  createdAt: '2026-01-01T00:00:00.000Z',
  uses: 0,
  ...part,
})

test('a link ends at its moment or with its last use', () => {
  expect(stateOf(link({}), now)).toBe('open')
  expect(stateOf(link({ expiresAt: '2026-03-01T12:00:00.000Z' }), now)).toBe('expired')
  expect(stateOf(link({ expiresAt: '2026-03-01T12:00:00.001Z' }), now)).toBe('open')
  expect(stateOf(link({ maxUses: 2, uses: 1 }), now)).toBe('open')
  expect(stateOf(link({ maxUses: 2, uses: 2 }), now)).toBe('used')
})

test('what is offered to copy is open to any number', () => {
  const counted = link({ _id: 'counted', maxUses: 5 })
  const over = link({ _id: 'over', expiresAt: '2026-02-01T00:00:00.000Z' })
  const open = link({ _id: 'open' })
  expect(shareable([counted, over, open], now)?._id).toBe('open')
  expect(shareable([counted, over], now)).toBeUndefined()
})

test('a new link', () => {
  expect(draftOf('week', 'ten', now)).toEqual({ expiresAt: '2026-03-08T12:00:00.000Z', maxUses: 10 })
  expect(draftOf('ever', 'any', now)).toEqual({ expiresAt: undefined, maxUses: undefined })
})
