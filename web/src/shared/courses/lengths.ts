import { formatNumber } from '@/i18n/dates'

const unit = (value: number, name: 'hour' | 'minute') =>
  formatNumber(value, { style: 'unit', unit: name, unitDisplay: 'short' })

/** How long something takes, as one would say it: "12 min", "3 hr 5 min", "14 hr". */
export function lengthInWords(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60))
  const hours = Math.floor(minutes / 60)
  if (!hours) return unit(minutes, 'minute')
  const rest = minutes % 60
  return hours >= 10 || !rest
    ? unit(Math.round(minutes / 60), 'hour')
    : `${unit(hours, 'hour')} ${unit(rest, 'minute')}`
}
