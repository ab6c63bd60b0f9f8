import { useT } from '@/i18n'
import { TextField } from '@/ui/Field'
import { timeRange, zoneName } from '../time/labels'
import { instantOf, isShown, viewerZone, wallOf, type WallTime } from '../time/zones'
import { endsAfterStart, isWhole, withStart, type EventFields } from './fields'
import { ZoneSelect } from './ZoneSelect'

interface Props {
  fields: EventFields
  onChange: (fields: EventFields) => void
}

/** Start and end as the clocks of a zone show them. */
export function WhenFields({ fields, onChange }: Props) {
  const t = useT()
  const { start, end, zone } = fields
  const setStart = (part: Partial<WallTime>) => onChange(withStart(fields, { ...start, ...part }))
  const setEnd = (part: Partial<WallTime>) => onChange({ ...fields, end: { ...end, ...part } })
  const problem = endsAfterStart(fields) ? undefined : t('events.form.end.problem')
  return (
    <>
      <div className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] gap-x-3 gap-y-3 sm:max-w-md">
        <TextField
          label={t('events.form.start.day')}
          name="startDate"
          type="date"
          required
          value={start.day}
          onChange={(event) => setStart({ day: event.target.value })}
        />
        <TextField
          label={t('events.form.start.time')}
          type="time"
          required
          value={start.time}
          onChange={(event) => setStart({ time: event.target.value })}
        />
        <TextField
          label={t('events.form.end.day')}
          name="endDate"
          type="date"
          required
          min={start.day}
          value={end.day}
          problem={problem}
          onChange={(event) => setEnd({ day: event.target.value })}
        />
        <TextField
          label={t('events.form.end.time')}
          type="time"
          required
          value={end.time}
          onChange={(event) => setEnd({ time: event.target.value })}
        />
      </div>
      <ZoneSelect zone={zone} onZone={(zone) => onChange({ ...fields, zone })} />
      <Notes fields={fields} />
    </>
  )
}

/** What the times mean to whoever fills the form in: an hour that is skipped, and their own clocks. */
function Notes({ fields: { start, end, zone } }: { fields: EventFields }) {
  const t = useT()
  if (!isWhole(start) || !isWhole(end)) return null
  const at = (wall: WallTime) => new Date(instantOf(wallOf(wall), zone)).toISOString()
  const times = { startDate: at(start), endDate: at(end) }
  const skipped = !isShown(wallOf(start), zone)
  const differs = timeRange(times, zone) !== timeRange(times, viewerZone())
  const day: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' }
  return (
    <div aria-live="polite" className="grid gap-1 text-sm text-ink-2 empty:hidden">
      {skipped && (
        <p className="text-gold-ink">
          {t('events.form.skipped', { time: start.time, zone: zoneName(zone), real: timeRange(times, zone) })}
        </p>
      )}
      {differs && times.endDate > times.startDate && (
        <p>{t('events.form.foryou', { time: timeRange(times, viewerZone(), day), zone: zoneName(viewerZone()) })}</p>
      )}
    </div>
  )
}
