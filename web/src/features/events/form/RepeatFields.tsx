import { clsx } from 'clsx'
import { useT, type MessageId } from '@/i18n'
import { Select } from '@/ui/Field'
import {
  monthlyChoices,
  weekdayNameOf,
  weekdays,
  weekdaysOf,
  type Every,
  type Monthly,
  type Repeat,
  type Weekday,
} from '../rules/repeat'
import { monthlyInWords, repeatInWords, weekdayName } from '../rules/words'
import { isWhole, type EventFields } from './fields'
import { RepeatEnd } from './RepeatEnd'
import { RepeatPreview } from './RepeatPreview'

interface Props {
  fields: EventFields
  keptRule?: string
  onChange: (repeat: Repeat) => void
}

const names: Record<Every, MessageId> = {
  never: 'events.repeat.never',
  day: 'events.repeat.daily',
  week: 'events.repeat.weekly',
  month: 'events.repeat.monthly',
  year: 'events.repeat.yearly',
  other: 'events.repeat.other',
}
const units: Partial<Record<Every, MessageId>> = {
  day: 'events.repeat.unit.days',
  week: 'events.repeat.unit.weeks',
  month: 'events.repeat.unit.months',
  year: 'events.repeat.unit.years',
}
const mostInterval = 400 // the server's

export function RepeatFields({ fields, keptRule, onChange }: Props) {
  const t = useT()
  const { repeat, start } = fields
  const change = (part: Partial<Repeat>) => onChange({ ...repeat, ...part })
  const offered: Every[] = ['never', 'day', 'week', 'month', 'year', ...(keptRule ? (['other'] as const) : [])]
  const unit = units[repeat.every]
  const choose = (every: Every) => change({ every, rule: every === 'other' ? (keptRule ?? '') : '' })
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-end gap-3">
        <Select
          label={t('events.repeat.every')}
          name="recurrencePattern"
          className="w-full sm:w-56"
          value={repeat.every}
          onChange={(event) => choose(event.target.value as Every)}
        >
          {offered.map((every) => (
            <option key={every} value={every}>
              {t(names[every])}
            </option>
          ))}
        </Select>
        {unit && (
          <label className="flex items-center gap-2 text-control">
            {t('events.repeat.interval')}
            <input
              type="number"
              required
              min={1}
              max={mostInterval}
              className="field-control w-20!"
              value={repeat.interval || ''}
              onChange={(event) => change({ interval: Number(event.target.value) })}
            />
            {t(unit, { n: repeat.interval })}
          </label>
        )}
      </div>
      {repeat.every === 'week' && isWhole(start) && (
        <Weekdays start={start.day} repeat={repeat} onChange={(weekdays) => change({ weekdays })} />
      )}
      {repeat.every === 'month' && isWhole(start) && (
        <MonthlyChoice start={start.day} monthly={repeat.monthly} onChange={(monthly) => change({ monthly })} />
      )}
      {unit && <RepeatEnd repeat={repeat} start={start.day} onChange={change} />}
      {repeat.every === 'other' && (
        <p className="text-control text-ink-2">
          {t('events.repeat.other.text')}{' '}
          <code className="rounded-chip bg-sunken px-1.5 py-0.5 font-mono text-sm wrap-anywhere text-ink">
            {repeat.rule}
          </code>
        </p>
      )}
      {unit && isWhole(start) && repeat.interval >= 1 && (
        <p className="font-[560]">{repeatInWords(t, repeat, start.day)}</p>
      )}
      {unit && <RepeatPreview fields={fields} />}
    </div>
  )
}

function Weekdays({ start, repeat, onChange }: { start: string; repeat: Repeat; onChange: (days: Weekday[]) => void }) {
  const t = useT()
  const chosen = weekdaysOf(repeat, start)
  const own = weekdayNameOf(start)
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-[570]">{t('events.repeat.days')}</legend>
      <div className="flex flex-wrap gap-1.5">
        {weekdays.map((day) => (
          <label
            key={day}
            title={weekdayName(day)}
            className={clsx(
              'grid min-h-10 min-w-11 place-items-center rounded-control border border-line-2 px-2 text-sm font-[560] has-checked:border-brand has-checked:bg-brand-soft has-checked:text-brand-ink',
              'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
            )}
          >
            <input
              type="checkbox"
              className="sr-only"
              aria-label={weekdayName(day)}
              checked={chosen.includes(day)}
              disabled={day === own}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...repeat.weekdays, day] : repeat.weekdays.filter((one) => one !== day),
                )
              }
            />
            <span aria-hidden>{weekdayName(day, 'short')}</span>
          </label>
        ))}
      </div>
      <p className="mt-1 text-sm text-ink-3">{t('events.repeat.days.hint', { day: weekdayName(own) })}</p>
    </fieldset>
  )
}

function MonthlyChoice({
  start,
  monthly,
  onChange,
}: {
  start: string
  monthly: Monthly
  onChange: (monthly: Monthly) => void
}) {
  const t = useT()
  return (
    <Select
      label={t('events.repeat.month')}
      className="sm:w-72"
      value={monthly}
      hint={monthly === 'date' && Number(start.slice(8)) > 28 ? t('events.repeat.month.short') : undefined}
      onChange={(event) => onChange(event.target.value as Monthly)}
    >
      {monthlyChoices(start).map((choice) => (
        <option key={choice} value={choice}>
          {monthlyInWords(t, choice, start)}
        </option>
      ))}
    </Select>
  )
}
