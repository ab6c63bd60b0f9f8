import { useT } from '@/i18n'
import { buttonLook } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { Bar } from '@/ui/Progress'
import type { Accent } from './accents'
import { AccentSwatches } from './AccentSwatches'

const variables = ({ hue, chroma }: Accent) => ({ '--brand-h': hue, '--brand-c': chroma }) as React.CSSProperties

/** The site's colour, with what it will look like. Every choice keeps its contrast: lightness is not chosen. */
export function AccentPicker({ value, onChange }: { value: Accent; onChange: (accent: Accent) => void }) {
  const t = useT()
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-[570]">{t('site.accent')}</legend>
      <div className="flex flex-wrap gap-2">
        <AccentSwatches chosen={value.name} onChange={onChange} />
      </div>
      <div
        aria-hidden
        style={variables(value)}
        className="theme-scope mt-3 flex flex-wrap items-center gap-3 rounded-control border border-line bg-bg p-3 text-ink"
      >
        <span className={buttonLook('primary', true)}>{t('site.accent.sample')}</span>
        <span className={buttonLook('soft', true)}>{t('site.accent.sample.soft')}</span>
        <Chip tone="brand">{t('site.accent.sample.chip')}</Chip>
        <Bar value={0.62} label="" className="w-24" />
      </div>
    </fieldset>
  )
}
