import { expect, test } from 'vitest'
import { safeNext } from './next'

test.each([
  ['/c/garden?topic=soil', '/c/garden?topic=soil'],
  [undefined, '/'],
  ['', '/'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example/', '/'],
  ['/\\elsewhere.example/', '/'],
  ['javascript:alert(1)', '/'],
])('%s leads to %s', (next, expected) => expect(safeNext(next)).toBe(expected))
