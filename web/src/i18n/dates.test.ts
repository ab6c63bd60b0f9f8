import { i18n } from '@lingui/core'
import { beforeAll, expect, test } from 'vitest'
import { formatAgo, formatBytes, formatDuration } from './dates'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

test.each([
  [0, '0:00'],
  [59.9, '0:59'],
  [256, '4:16'],
  [3_723, '1:02:03'],
  [-3, '0:00'],
])('%d seconds are %s', (seconds, text) => expect(formatDuration(seconds)).toBe(text))

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_500, '1.5 kB'],
  [12_340_000, '12 MB'],
])('%d bytes are %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text))

const now = Date.parse('2026-06-09T12:00:00Z')
test.each([
  ['2026-06-09T11:59:40Z', 'now'],
  ['2026-06-09T11:26:00Z', '34 min. ago'],
  ['2026-06-08T10:00:00Z', 'yesterday'],
  ['2026-06-09T14:00:00Z', 'in 2 hr.'],
])('%s is %s', (date, text) => expect(formatAgo(date, now)).toBe(text))
