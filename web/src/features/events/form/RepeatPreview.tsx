import { useT } from '@/i18n'
import { timeRange, zoneName } from '../time/labels'
import { nextStarts } from '../rules/expand'
import { instantOf, wallOf } from '../time/zones'
import { endsAfterStart, isWhole, type EventFields } from './fields'

const shown = 5

/** The first dates that come of what the form says. */
export function RepeatPreview({ fields }: { fields: EventFields }) {
  const t = useT()
  const { start, end, zone, repeat } = fields
  if (!isWhole(start) || !isWhole(end) || !endsAfterStart(fields) || !(repeat.interval >= 1)) return null
  const length = instantOf(wallOf(end), zone) - instantOf(wallOf(start), zone)
  const toText = (instant: number) => new Date(instant).toISOString()
  const starts = nextStarts(repeat, start, zone, shown)
  return (
    <div className="rounded-control bg-sunken px-4 py-3">
      <p id="repeat-preview" className="text-sm font-[570]">
        {t('events.repeat.preview', { zone: zoneName(zone) })}
      </p>
      <ol aria-labelledby="repeat-preview" className="mt-1.5 grid gap-1 text-control text-ink-2 tabnum">
        {starts.map((at) => (
          <li key={at}>
            {timeRange({ startDate: toText(at), endDate: toText(at + length) }, zone, {
              weekday: 'short',
              day: 'numeric',
              month: 'short',
              year: 'numeric',
            })}
          </li>
        ))}
      </ol>
    </div>
  )
}
