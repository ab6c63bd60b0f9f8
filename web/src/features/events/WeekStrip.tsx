import { clsx } from 'clsx'
import { useT } from '@/i18n'
import { addDays, dateOf } from './time/days'
import type { Day } from './time/grouping'
import { formatOnDay } from './time/labels'

/** The next seven days on a phone: which have events, and the way to them. */
export function WeekStrip({
  today,
  days,
  onChoose,
}: {
  today: string
  days: Day<unknown>[]
  onChoose: (day: string) => void
}) {
  const t = useT()
  const counts = new Map(days.map(({ day, items }) => [day, items.length]))
  return (
    <div className="card grid grid-cols-7 p-1.5 lg:hidden" role="group" aria-label={t('events.strip')}>
      {Array.from({ length: 7 }, (_, index) => addDays(today, index)).map((day) => {
        const n = counts.get(day) ?? 0
        const isToday = day === today
        return (
          <button
            key={day}
            type="button"
            aria-current={isToday ? 'date' : undefined}
            aria-disabled={n === 0}
            onClick={() => n > 0 && onChoose(day)}
            className={clsx(
              'grid justify-items-center gap-1 rounded-[10px] py-2',
              isToday ? 'bg-brand text-on-brand' : n > 0 && 'hover:bg-sunken',
            )}
          >
            <span aria-hidden className={clsx('text-2xs font-[590]', !isToday && 'text-ink-3')}>
              {formatOnDay(day, { weekday: 'narrow' })}
            </span>
            <span aria-hidden className={clsx('font-[620]', n === 0 && !isToday && 'text-ink-3')}>
              {dateOf(day)}
            </span>
            <span className="sr-only">
              {formatOnDay(day, { weekday: 'long', day: 'numeric', month: 'long' })}, {t('events.count', { n })}
            </span>
            <span
              aria-hidden
              className={clsx('size-1.5 rounded-full', n > 0 && (isToday ? 'bg-on-brand' : 'bg-brand'))}
            />
          </button>
        )
      })}
    </div>
  )
}
