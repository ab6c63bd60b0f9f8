import { Play, Plus, Timer, Trash2 } from 'lucide-react'
import { useT } from '@/i18n'
import { SpokenCueDraft } from '@/api/limits'
import { IconButton } from '@/ui/Button'
import { problemOf, type Row } from './cues'

interface Props {
  row: Row
  place: number
  /** Whether what is wrong is shown: not before somebody tried to save. */
  shows: boolean
  onChange: (part: Partial<Row>) => void
  onAdd: () => void
  onRemove: () => void
  onPlay?: () => void
  /** The film's moment, as text. */
  now?: () => string
}

export function CueRow({ row, place, shows, onChange, onAdd, onRemove, onPlay, now }: Props) {
  const t = useT()
  const problem = problemOf(row)
  const isTimeWrong = problem === 'start' || problem === 'end'
  const wrong = shows || isTimeWrong ? problem : undefined
  const time = (member: 'start' | 'end') => (
    <input
      className="field-control tabnum min-h-9! px-2! text-sm"
      aria-label={t(`builder.cues.${member}`, { n: place })}
      aria-invalid={wrong === member || undefined}
      dir="ltr"
      inputMode="decimal"
      value={row[member]}
      onChange={(event) => onChange({ [member]: event.target.value })}
    />
  )
  return (
    <li
      data-cue={row.key}
      className="grid gap-2 rounded-control border border-line p-2 [contain-intrinsic-size:auto_5.5rem] [content-visibility:auto] sm:grid-cols-[11.5rem_minmax(0,1fr)_auto]"
    >
      <div className="grid content-start gap-1.5">
        <div className="grid grid-cols-2 gap-1.5">
          {time('start')}
          {time('end')}
        </div>
        {now && (
          <div className="flex">
            <IconButton small label={t('builder.cues.play', { n: place })} icon={<Play />} onClick={onPlay} />
            <IconButton
              small
              label={t('builder.cues.starthere', { n: place })}
              icon={<Timer />}
              onClick={() => onChange({ start: now() })}
            />
            <IconButton
              small
              label={t('builder.cues.endhere', { n: place })}
              icon={<Timer className="-scale-x-100" />}
              className="ms-auto"
              onClick={() => onChange({ end: now() })}
            />
          </div>
        )}
      </div>
      <textarea
        className="field-control text-sm"
        aria-label={t('builder.cues.text', { n: place })}
        aria-invalid={wrong === 'text' || undefined}
        dir="auto"
        rows={2}
        maxLength={SpokenCueDraft.text.maxLength}
        value={row.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <div className="flex sm:flex-col">
        <IconButton small label={t('builder.cues.addafter', { n: place })} icon={<Plus />} onClick={onAdd} />
        <IconButton small label={t('builder.cues.remove', { n: place })} icon={<Trash2 />} onClick={onRemove} />
      </div>
      {wrong && <p className="text-sm text-danger sm:col-span-3">{t(`builder.cues.problem.${wrong}`)}</p>}
    </li>
  )
}
