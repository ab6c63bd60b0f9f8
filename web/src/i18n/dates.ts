import { i18n } from '@lingui/core'

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

// Building a formatter costs up to 100 µs on a phone: each is built once.
const dateFormats = new Map<string, Intl.DateTimeFormat>()
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>()
const numberFormats = new Map<string, Intl.NumberFormat>()

function kept<T>(formats: Map<string, T>, key: string, build: () => T): T {
  const found = formats.get(key) ?? build()
  formats.set(key, found)
  return found
}

/** Words follow the chosen language; dates follow the reader's region where it speaks that language. */
export const region = () => navigator.languages.find((tag) => tag.split('-')[0] === i18n.locale) ?? i18n.locale

export function formatDate(date: string | Date, options: Intl.DateTimeFormatOptions): string {
  const key = region() + JSON.stringify(options)
  return kept(dateFormats, key, () => new Intl.DateTimeFormat(region(), options)).format(new Date(date))
}

/** From one moment to another, without saying twice what both share: "18:00 – 19:30" */
export function formatRange(from: string | Date, to: string | Date, options: Intl.DateTimeFormatOptions): string {
  const key = region() + JSON.stringify(options)
  return kept(dateFormats, key, () => new Intl.DateTimeFormat(region(), options)).formatRange(
    new Date(from),
    new Date(to),
  )
}

/** "3 Mar 2026" */
export const formatDay = (date: string | Date) => formatDate(date, { dateStyle: 'medium' })
/** "Tuesday, 3 March 2026 at 18:00" */
export const formatMoment = (date: string | Date) => formatDate(date, { dateStyle: 'full', timeStyle: 'short' })

/** "34 min ago", "now" */
export function formatAgo(date: string | Date, now = Date.now()): string {
  const seconds = (new Date(date).getTime() - now) / 1000
  const format = kept(
    relativeFormats,
    i18n.locale,
    () => new Intl.RelativeTimeFormat(i18n.locale, { style: 'short', numeric: 'auto' }),
  )
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit)
  }
  return format.format(0, 'second')
}

export function formatNumber(value: number, options: Intl.NumberFormatOptions = {}): string {
  const key = i18n.locale + JSON.stringify(options)
  return kept(numberFormats, key, () => new Intl.NumberFormat(i18n.locale, options)).format(value)
}

/** `fraction` from 0 to 1: "62 %" */
export const formatPercent = (fraction: number) => formatNumber(fraction, { style: 'percent' })
export const formatPrice = (price: number, currency: string) =>
  formatNumber(price, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' })
export const formatList = (items: string[]) => new Intl.ListFormat(i18n.locale).format(items)

/** Seconds as "4:16" or "1:02:03". */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}

/** "1.5 MB" */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** step
  return formatNumber(value, {
    style: 'unit',
    unit: units[step]!,
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  })
}
