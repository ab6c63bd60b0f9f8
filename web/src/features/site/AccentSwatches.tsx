import { useId } from 'react'
import { useT, type MessageId } from '@/i18n'
import { accents, type Accent } from './accents'

const swatch =
  'theme-scope relative forced-color-adjust-none grid size-9 place-items-center rounded-full ring-offset-2 ring-offset-surface has-checked:ring-2 has-checked:ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-focus'

/** The colours that are offered. Each shows what the site makes of it. */
export function AccentSwatches({ chosen, onChange }: { chosen?: string; onChange: (accent: Accent) => void }) {
  const t = useT()
  const group = useId()
  return accents.map((accent) => {
    const name = t(`site.accent.${accent.name}` as MessageId)
    return (
      <label
        key={accent.name}
        style={{ '--brand-h': accent.hue, '--brand-c': accent.chroma } as React.CSSProperties}
        title={name}
        className={swatch}
      >
        <input
          type="radio"
          name={group}
          checked={chosen === accent.name}
          onChange={() => onChange(accent)}
          aria-label={name}
          className="absolute inset-0 appearance-none rounded-full bg-brand outline-none"
        />
      </label>
    )
  })
}
