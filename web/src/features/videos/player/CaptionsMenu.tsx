import { Captions, CaptionsOff } from 'lucide-react'
import { useT } from '@/i18n'
import { Menu, MenuItem } from '@/ui/Menu'
import type { Track } from '../queries'
import { ControlButton } from './ControlButton'

interface Props {
  tracks: Track[]
  shown: string | null
  onChoose: (language: string | null) => void
}

/** Captions on or off; in several languages, which. */
export function CaptionsMenu({ tracks, shown, onChoose }: Props) {
  const t = useT()
  if (!tracks.length) return null
  return (
    <Menu
      side="top"
      className="text-ink"
      button={<ControlButton label={t('videos.captions')} keys="C" icon={shown ? <Captions /> : <CaptionsOff />} />}
    >
      <MenuItem checked={!shown} onSelect={() => onChoose(null)}>
        {t('videos.captions.off')}
      </MenuItem>
      {tracks.map(({ language, label }) => (
        <MenuItem key={language} checked={language === shown} onSelect={() => onChoose(language)}>
          <span dir="auto">{label}</span>
        </MenuItem>
      ))}
    </Menu>
  )
}
