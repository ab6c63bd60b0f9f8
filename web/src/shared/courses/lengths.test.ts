import { i18n } from '@lingui/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { formatDuration } from '@/i18n/dates'
import { lengthInWords } from './lengths'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

describe('how long something takes', () => {
  it('is said in minutes below an hour, and is never nothing', () => {
    expect(lengthInWords(750)).toBe('13 min')
    expect(lengthInWords(8)).toBe('1 min')
  })
  it('is said in hours and minutes, and in hours alone when they are many', () => {
    expect(lengthInWords(3_600)).toBe('1 hr')
    expect(lengthInWords(5_100)).toBe('1 hr 25 min')
    expect(lengthInWords(51_000)).toBe('14 hr')
  })
  it('stands on a film in minutes and seconds', () => {
    expect(formatDuration(256)).toBe('4:16')
    expect(formatDuration(3_723.9)).toBe('1:02:03')
  })
})
