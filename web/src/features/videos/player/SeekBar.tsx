import { useT } from '@/i18n'
import { formatDuration } from '@/i18n/dates'

interface Props {
  time: number
  duration: number
  loaded: number
  onSeek: (seconds: number) => void
}

const part = (value: number, whole: number) => `${whole ? Math.min(100, (value / whole) * 100) : 0}%`

export function SeekBar({ time, duration, loaded, onSeek }: Props) {
  const t = useT()
  return (
    <input
      type="range"
      min={0}
      max={duration || 1}
      step="any"
      value={time}
      aria-label={t('videos.seek')}
      aria-valuetext={t('videos.seek.at', { time: formatDuration(time), duration: formatDuration(duration) })}
      onChange={(event) => onSeek(Number(event.target.value))}
      className="seek"
      style={{ '--played': part(time, duration), '--loaded': part(loaded, duration) } as React.CSSProperties}
    />
  )
}
