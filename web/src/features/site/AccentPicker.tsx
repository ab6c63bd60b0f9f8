import { useT, type MessageId } from '@/i18n'
import { buttonLook } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { Bar } from '@/ui/Progress'
import { accents, type Accent } from './accents'

const variables = ({ hue, chroma }: Accent) => ({ '--brand-h': hue, '--brand-c': chroma }) as React.CSSProperties

/** The site's colour, with what it will look like. Every choice keeps its contrast: lightness is not chosen. */
export function AccentPicker({ value, onChange }: { value: Accent; onChange: (accent: Accent) => void }) {
  const t = useT()
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-[570]">{t('site.accent')}</legend>
      <div className="flex flex-wrap gap-2">
        {accents.map((accent) => (
          <label key={accent.name} style={variables(accent)} title={t(`site.accent.${accent.name}` as MessageId)} className="theme-scope relative grid size-9 place-items-center rounded-full ring-offset-2 ring-offset-surface has-checked:ring-2 has-checked:ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-focus">
            <input type="radio" name="accent" checked={value.name === accent.name} onChange={() => onChange(accent)} aria-label={t(`site.accent.${accent.name}` as MessageId)} className="absolute inset-0 appearance-none rounded-full bg-brand outline-none" />
          </label>
        ))}
      </div>
      <div aria-hidden style={variables(value)} className="theme-scope mt-3 flex flex-wrap items-center gap-3 rounded-control border border-line bg-bg p-3 text-ink">
        <span className={buttonLook('primary', true)}>{t('site.accent.sample')}</span>
        <span className={buttonLook('soft', true)}>{t('site.accent.sample.soft')}</span>
        <Chip tone="brand">{t('site.accent.sample.chip')}</Chip>
        <Bar value={0.62} label="" className="w-24" />
      </div>
    </fieldset>
  )
}
