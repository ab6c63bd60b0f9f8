import { dateOf } from './time/days'
import { formatOnDay } from './time/labels'

/** A leaf of a calendar. Decoration: the date stands beside it in words. */
export function DateTile({ day, large }: { day: string; large?: boolean }) {
  return (
    <span
      aria-hidden
      className={`grid shrink-0 content-center justify-items-center rounded-[10px] border border-line bg-sunken ${large ? 'size-14' : 'size-11'}`}
    >
      <span className="text-2xs font-[640] text-rose-ink uppercase">
        {formatOnDay(day, { month: 'short' }).replace('.', '')}
      </span>
      <span className={`font-[650] ${large ? 'text-lg leading-6' : 'leading-5'}`}>{dateOf(day)}</span>
    </span>
  )
}
