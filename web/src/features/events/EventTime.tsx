import { useT } from '@/i18n'
import { timeElsewhere, timeRange } from './time/labels'
import { viewerZone } from './time/zones'

interface Props {
  times: { startDate: string; endDate: string }
  zone: string
  /** Says the day too. */
  day?: Intl.DateTimeFormatOptions
}

/** In the reader's zone, and in the event's own where that differs. */
export function EventTime({ times, zone, day }: Props) {
  const t = useT()
  const elsewhere = timeElsewhere(t, times, zone)
  return (
    <span className="tabnum">
      <time dateTime={times.startDate}>
        <bdi>{timeRange(times, viewerZone(), day)}</bdi>
      </time>
      {elsewhere && (
        <span className="text-ink-3">
          {' · '}
          <bdi>{elsewhere}</bdi>
        </span>
      )}
    </span>
  )
}
