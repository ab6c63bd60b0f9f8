import { Palette } from 'lucide-react'
import { useRef } from 'react'
import { useT, type MessageId } from '@/i18n'
import { Menu, MenuItem, MenuSeparator } from './Menu'

/** The names of the palettes' colours; another one is called by its number. */
const names: Record<string, MessageId> = {
  '#c05621': 'ui.colour.orange',
  '#b7791f': 'ui.colour.gold',
  '#2f855a': 'ui.colour.green',
  '#2c7a7b': 'ui.colour.teal',
  '#2b6cb0': 'ui.colour.blue',
  '#6b46c1': 'ui.colour.violet',
  '#b83280': 'ui.colour.pink',
  '#4a5568': 'ui.colour.grey',
}

interface Props {
  value?: string
  palette: readonly string[]
  /** What the colour is for. */
  label: string
  onChange: (colour: string) => void
}

const Swatch = ({ colour }: { colour?: string }) => (
  <span
    aria-hidden
    className="block size-5 rounded-[6px] border border-ink/10 forced-color-adjust-none"
    style={{ backgroundColor: colour }}
  />
)

/** One of a few colours, or any. */
export function ColourMenu({ value, palette, label, onChange }: Props) {
  const t = useT()
  const own = useRef<HTMLInputElement>(null)
  const isOwn = !!value && !palette.includes(value)
  const button = (
    <button type="button" aria-label={label} title={label} className="btn btn-secondary btn-icon shrink-0">
      <Swatch colour={value} />
    </button>
  )
  return (
    <span className="relative inline-flex">
      <Menu align="start" button={button}>
        {palette.map((colour) => (
          <MenuItem key={colour} checked={colour === value} onSelect={() => onChange(colour)}>
            <span className="flex items-center gap-2.5">
              <Swatch colour={colour} />
              {names[colour] ? t(names[colour]) : colour}
            </span>
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem checked={isOwn} onSelect={() => own.current?.click()}>
          <span className="flex items-center gap-2.5">
            {isOwn ? <Swatch colour={value} /> : <Palette aria-hidden className="size-5 text-ink-3" />}
            {t('ui.colour.own')}
          </span>
        </MenuItem>
      </Menu>
      <input
        ref={own}
        type="color"
        aria-label={t('ui.colour.own')}
        tabIndex={-1}
        value={value ?? palette[0]}
        onChange={(event) => onChange(event.target.value)}
        className="pointer-events-none absolute inset-0 size-full opacity-0"
      />
    </span>
  )
}
