import { useEffect, type RefObject } from 'react'
import type { Track } from '../queries'
import * as film from './filmControls'
import type { PlayerActions } from './keys'
import { readPreferences } from './preferences'
import { usualLanguage } from '../usualLanguage'
import { useCaptions } from './useCaptions'

export interface Player extends PlayerActions {
  seek: (seconds: number) => void
  setRate: (rate: number) => void
  setVolume: (volume: number) => void
  /** The language of those that show. */
  captions: string | null
  setCaptions: (language: string | null) => void
  /** Missing where the browser has no such window. */
  togglePicture?: () => void
}

interface Parts {
  video: RefObject<HTMLVideoElement | null>
  box: RefObject<HTMLDivElement | null>
  tracks: Track[]
  play: () => Promise<void>
}

/** What one can do with a film that plays. */
export function usePlayer({ video, box, tracks, play }: Parts): Player {
  const [captions, setCaptions] = useCaptions(video, tracks)
  useEffect(() => film.likeBefore(video.current!, readPreferences()), [video])
  return {
    captions,
    setCaptions,
    seek: (seconds) => film.seek(video.current!, seconds),
    setRate: (rate) => film.setRate(video.current!, rate),
    setVolume: (volume) => film.setVolume(video.current!, volume),
    toggle: () => (video.current!.paused ? void play() : video.current!.pause()),
    seekBy: (seconds) => film.seek(video.current!, video.current!.currentTime + seconds),
    seekToPart: (part) => film.seek(video.current!, video.current!.duration * part),
    louder: (by) => film.setVolume(video.current!, video.current!.volume + by),
    faster: (steps) => film.stepRate(video.current!, steps),
    toggleMute: () => film.toggleMute(video.current!),
    toggleCaptions: () => setCaptions(captions ? null : (usualLanguage(tracks) ?? null)),
    toggleFull: () => void film.toggleFull(box.current!, video.current!),
    togglePicture: document.pictureInPictureEnabled ? () => void film.togglePicture(video.current!) : undefined,
  }
}
