import { Gauge } from 'lucide-react'
import { useT } from '@/i18n'
import { formatNumber } from '@/i18n/dates'
import { Menu, MenuItem } from '@/ui/Menu'
import { controlLook } from './ControlButton'
import { rates } from './keys'

const times = (rate: number) => `${formatNumber(rate)}×`

export function SpeedMenu({ rate, onRate }: { rate: number; onRate: (rate: number) => void }) {
  const t = useT()
  const label = t('videos.speed', { rate: formatNumber(rate) })
  const button = (
    <button
      type="button"
      aria-label={label}
      title={`${label} (< >)`}
      className={`${controlLook} flex! items-center gap-1.5 px-2 text-sm font-semibold`}
    >
      <Gauge aria-hidden />
      <span className="tabnum max-[26rem]:hidden">{times(rate)}</span>
    </button>
  )
  return (
    <Menu side="top" className="min-w-32! text-ink" button={button}>
      {rates.map((one) => (
        <MenuItem key={one} checked={one === rate} onSelect={() => onRate(one)}>
          {times(one)}
        </MenuItem>
      ))}
    </Menu>
  )
}
