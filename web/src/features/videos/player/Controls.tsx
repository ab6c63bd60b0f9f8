import { Maximize, Minimize, Pause, PictureInPicture2, Play, RotateCcw, RotateCw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useT } from '@/i18n'
import { formatDuration } from '@/i18n/dates'
import type { Track } from '../queries'
import { CaptionsMenu } from './CaptionsMenu'
import { ControlButton } from './ControlButton'
import { SeekBar } from './SeekBar'
import { SpeedMenu } from './SpeedMenu'
import type { Playback } from './usePlayback'
import type { Player } from './usePlayer'
import { Volume } from './Volume'

interface Props {
  playback: Playback
  player: Player
  tracks: Track[]
}

export function Controls({ playback, player, tracks }: Props) {
  const t = useT()
  const { isPlaying, time, duration, loaded, volume, isMuted, rate } = playback
  return (
    <>
      <SeekBar time={time} duration={duration} loaded={loaded} onSeek={player.seek} />
      <div className="flex items-center">
        <ControlButton
          label={t(isPlaying ? 'videos.pause' : 'videos.play')}
          keys="K"
          icon={isPlaying ? <Pause className="fill-current" /> : <Play className="fill-current" />}
          onClick={player.toggle}
        />
        <ControlButton label={t('videos.back')} keys="J" icon={<RotateCcw />} onClick={() => player.seekBy(-10)} />
        <ControlButton
          label={t('videos.forward')}
          keys="L"
          icon={<RotateCw />}
          className="max-sm:hidden"
          onClick={() => player.seekBy(10)}
        />
        <Volume volume={volume} isMuted={isMuted} onVolume={player.setVolume} onMute={player.toggleMute} />
        <span className="ms-2 text-sm font-medium whitespace-nowrap tabnum">
          {formatDuration(time)} <span className="text-white/75">/ {formatDuration(duration)}</span>
        </span>
        <span className="flex-1" />
        <SpeedMenu rate={rate} onRate={player.setRate} />
        <CaptionsMenu tracks={tracks} shown={player.captions} onChoose={player.setCaptions} />
        {player.togglePicture && (
          <ControlButton
            label={t('videos.picture')}
            icon={<PictureInPicture2 />}
            className="max-sm:hidden"
            onClick={player.togglePicture}
          />
        )}
        <FullButton onToggle={player.toggleFull} />
      </div>
    </>
  )
}

function FullButton({ onToggle }: { onToggle: () => void }) {
  const t = useT()
  const [isFull, setFull] = useState(false)
  useEffect(() => {
    const look = () => setFull(!!document.fullscreenElement)
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [])
  return (
    <ControlButton
      label={t(isFull ? 'videos.small' : 'videos.full')}
      keys="F"
      icon={isFull ? <Minimize /> : <Maximize />}
      onClick={onToggle}
    />
  )
}
