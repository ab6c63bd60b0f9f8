import { Volume1, Volume2, VolumeX } from 'lucide-react'
import { useT } from '@/i18n'
import { formatPercent } from '@/i18n/dates'
import { ControlButton } from './ControlButton'

interface Props {
  volume: number
  isMuted: boolean
  onVolume: (volume: number) => void
  onMute: () => void
}

export function Volume({ volume, isMuted, onVolume, onMute }: Props) {
  const t = useT()
  const heard = isMuted ? 0 : volume
  const Icon = heard === 0 ? VolumeX : heard < 0.5 ? Volume1 : Volume2
  return (
    <span className="flex items-center max-sm:hidden">
      <ControlButton label={t(isMuted ? 'videos.unmute' : 'videos.mute')} keys="M" icon={<Icon />} onClick={onMute} />
      <input
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={heard}
        data-own-arrows
        aria-label={t('videos.volume')}
        aria-valuetext={formatPercent(heard)}
        onChange={(event) => onVolume(Number(event.target.value))}
        className="seek w-20!"
        style={{ '--played': `${heard * 100}%` } as React.CSSProperties}
      />
    </span>
  )
}
