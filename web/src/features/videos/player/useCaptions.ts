import { useEffect, useState, type RefObject } from 'react'
import type { Track } from '../queries'
import { showCaptions } from './filmControls'
import { readPreferences, writePreferences } from './preferences'

/** Which captions show: those that were chosen for the last film, when this one has them. */
export function useCaptions(video: RefObject<HTMLVideoElement | null>, tracks: Track[]) {
  const [wanted, setWanted] = useState(() => readPreferences().captions)
  const shown = tracks.some(({ language }) => language === wanted) ? wanted : null
  useEffect(() => showCaptions(video.current!, shown), [video, shown])
  const choose = (language: string | null) => {
    setWanted(language)
    writePreferences({ captions: language })
  }
  return [shown, choose] as const
}

/** The addresses of captions end; those that show keep the one that they were fetched from. */
export function useSteadyTracks(tracks: Track[], shown: string | null): Track[] {
  const [kept, setKept] = useState(tracks)
  const next = tracks.map(
    (track) => (track.language === shown && kept.find(({ language }) => language === shown)) || track,
  )
  const isSame = next.length === kept.length && next.every(({ url }, index) => url === kept[index]!.url)
  if (!isSame) setKept(next)
  return isSame ? kept : next
}
