import { expect, test } from 'vitest'
import { doEach } from './bulk'

test('one that fails holds up none of the others', async () => {
  const outcome = await doEach(['a', 'b', 'c', 'd', 'e', 'f'], async (item) => {
    if (item === 'b' || item === 'e') throw new Error(item)
  })
  expect(outcome.done.sort()).toEqual(['a', 'c', 'd', 'f'])
  expect(outcome.failed.map(({ item, failure }) => [item, (failure as Error).message])).toEqual([
    ['b', 'b'],
    ['e', 'e'],
  ])
})

test('never more than a few at a time, and each once', async () => {
  let running = 0
  let most = 0
  const seen: number[] = []
  await doEach(
    Array.from({ length: 20 }, (_, n) => n),
    async (n) => {
      seen.push(n)
      most = Math.max(most, ++running)
      await Promise.resolve()
      running -= 1
    },
  )
  expect(most).toBeLessThanOrEqual(4)
  expect(seen).toHaveLength(20)
  expect(new Set(seen).size).toBe(20)
})

test('nothing asked is nothing done', async () => {
  expect(await doEach([], () => Promise.reject(new Error()))).toEqual({ done: [], failed: [] })
})
