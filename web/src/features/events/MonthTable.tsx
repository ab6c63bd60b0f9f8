import { useEffect, useRef } from 'react'
import { region } from '@/i18n/dates'
import { MonthDay } from './MonthDay'
import type { EventCard } from './reading'
import { monthOf } from './time/days'
import { formatMonth, formatOnDay } from './time/labels'
import { dayAfterKey, firstDayOfWeek } from './time/month'

interface Props {
  month: string
  weeks: string[][]
  today: string
  /** The chosen one: the only day that Tab reaches. */
  day: string
  events: Map<string, EventCard[]>
  onChoose: (day: string) => void
  isLoading: boolean
}

export function MonthTable({ month, weeks, today, day, events, onChoose, isLoading }: Props) {
  const table = useRef<HTMLTableElement>(null)
  // A key may lead into another month, which is shown only when the address has changed: the focus waits for it.
  const wanted = useRef<string>(undefined)
  useEffect(() => {
    if (wanted.current !== day) return
    table.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
    wanted.current = undefined
  }, [day, month])
  const onKeyDown = (event: React.KeyboardEvent<HTMLTableElement>) => {
    const isDay = event.target instanceof HTMLElement && event.target.dataset.day
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const next = isDay && isPlain ? dayAfterKey(event.key, isDay, firstDayOfWeek(region()), isRtl) : undefined
    if (!next) return
    event.preventDefault()
    wanted.current = next
    onChoose(next)
  }
  return (
    <table
      ref={table}
      aria-busy={isLoading}
      className="card w-full table-fixed border-separate border-spacing-0 overflow-hidden rounded-card"
      onKeyDown={onKeyDown}
    >
      <caption className="sr-only">{formatMonth(month)}</caption>
      <thead>
        <tr>
          {weeks[0]!.map((day) => (
            <th
              key={day}
              scope="col"
              className="border-b border-line bg-sunken/70 py-2 text-center text-xs font-[590] text-ink-3 sm:px-2.5 sm:text-start"
            >
              <span aria-hidden>{formatOnDay(day, { weekday: 'short' })}</span>
              <span className="sr-only">{formatOnDay(day, { weekday: 'long' })}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, row) => (
          <tr key={week[0]}>
            {week.map((one, column) => (
              <MonthDay
                key={one}
                day={one}
                cards={events.get(one) ?? []}
                isOutside={monthOf(one) !== month}
                isToday={one === today}
                isChosen={one === day}
                edge={{ start: column > 0, top: row > 0 }}
                onChoose={onChoose}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
