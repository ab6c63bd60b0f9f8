import { expect, test } from 'vitest'
import { readTags } from './tags'

test('words between commas, each once, without empty ones and #', () => {
  expect(readTags(' bread, , #oven,bread ')).toEqual(['bread', 'oven'])
  expect(readTags('')).toEqual([])
})

test('too many or too long ones are refused', () => {
  expect(readTags(Array.from({ length: 21 }, (_, n) => `t${n}`).join())).toBeUndefined()
  expect(readTags('x'.repeat(41))).toBeUndefined()
})
