import { Pipette } from 'lucide-react'
import { useT } from '@/i18n'
import { Button } from '@/ui/Button'
import { accentStyle } from './accent'
import { accents } from './accents'
import { AccentSwatches } from './AccentSwatches'

/** The site's accent: one of a few, any other, or none of its own. Shown as it will look, not as it was picked. */
export function AccentField({ value, onChange }: { value: string | null; onChange: (colour: string | null) => void }) {
  const t = useT()
  const offered = value ? accents.find(({ color }) => color === value) : accents[0]
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-[570]">{t('site.accent')}</legend>
      <div className="flex flex-wrap items-center gap-2">
        <AccentSwatches
          chosen={offered?.name}
          onChange={(accent) => onChange(accent === accents[0] ? null : accent.color)}
        />
        <Own value={value} isChosen={!offered} onChange={onChange} />
        {value && (
          <Button look="ghost" onClick={() => onChange(null)}>
            {t('admin.accent.none')}
          </Button>
        )}
      </div>
      <p className="mt-1.5 text-sm text-ink-3">{t('admin.accent.hint')}</p>
    </fieldset>
  )
}

function Own({
  value,
  isChosen,
  onChange,
}: {
  value: string | null
  isChosen: boolean
  onChange: (colour: string) => void
}) {
  const t = useT()
  const look = isChosen ? 'bg-brand text-on-brand ring-2 ring-ink' : 'border border-control bg-surface text-ink-2'
  return (
    <label
      title={t('ui.colour.own')}
      style={accentStyle(value) as React.CSSProperties}
      className={`theme-scope relative grid size-9 place-items-center rounded-full ring-offset-2 ring-offset-surface has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-focus ${look}`}
    >
      <Pipette aria-hidden className="size-4.5" />
      <input
        type="color"
        aria-label={t('ui.colour.own')}
        value={value ?? accents[0]!.color}
        onChange={(event) => onChange(event.target.value)}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      />
    </label>
  )
}
