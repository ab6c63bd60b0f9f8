import { useT } from '@/i18n'
import { Select, TextField } from '@/ui/Field'
import type { Repeat } from '../rules/repeat'

interface Props {
  repeat: Repeat
  start: string
  onChange: (part: Partial<Repeat>) => void
}

const mostTimes = 500 // the server's

export function RepeatEnd({ repeat, start, onChange }: Props) {
  const t = useT()
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Select
        label={t('events.repeat.ends')}
        className="w-full sm:w-56"
        value={repeat.ends}
        onChange={(event) => onChange({ ends: event.target.value as Repeat['ends'], until: repeat.until || start })}
      >
        <option value="never">{t('events.repeat.ends.never')}</option>
        <option value="on">{t('events.repeat.ends.on')}</option>
        <option value="after">{t('events.repeat.ends.after')}</option>
      </Select>
      {repeat.ends === 'on' && (
        <TextField
          label={t('events.repeat.until')}
          type="date"
          required
          min={start}
          value={repeat.until}
          onChange={(event) => onChange({ until: event.target.value })}
        />
      )}
      {repeat.ends === 'after' && (
        <TextField
          label={t('events.repeat.count')}
          type="number"
          required
          min={1}
          max={mostTimes}
          className="w-28"
          value={repeat.count || ''}
          onChange={(event) => onChange({ count: Number(event.target.value) })}
        />
      )}
    </div>
  )
}
