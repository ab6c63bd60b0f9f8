import { Check, Pipette } from 'lucide-react'
import { useId } from 'react'
import { useT } from '@/i18n'
import { Button } from '@/ui/Button'
import { accents, accentStyle } from './accent'

const swatch = 'relative grid size-11 place-items-center rounded-control border border-line-2 text-on-brand has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus [&>input]:absolute [&>input]:inset-0 [&>input]:size-full [&>input]:cursor-pointer [&>input]:opacity-0'

/** The site's accent: one of a few, any other, or the app's own. Shown as it will look, not as it was picked. */
export function AccentField({ value, onChange }: { value: string | null; onChange: (colour: string | null) => void }) {
  const t = useT()
  const name = useId()
  const isOther = !!value && !accents.some((one) => one === value)
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-[570]">{t('admin.accent')}</legend>
      <div className="flex flex-wrap gap-2">
        {accents.map((colour) => (
          <label key={colour} className={`${swatch} theme-scope bg-brand`} style={accentStyle(colour) as React.CSSProperties}>
            <input type="radio" name={name} aria-label={colour} checked={value === colour} onChange={() => onChange(colour)} />
            {value === colour && <Check aria-hidden className="size-5" />}
          </label>
        ))}
        <label className={`${swatch} theme-scope ${isOther ? 'bg-brand' : 'bg-surface text-ink-2!'}`} style={accentStyle(value) as React.CSSProperties} title={t('ui.colour.own')}>
          <input type="color" aria-label={t('ui.colour.own')} value={value ?? accents[0]} onChange={(event) => onChange(event.target.value)} />
          <Pipette aria-hidden className="size-5" />
        </label>
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
