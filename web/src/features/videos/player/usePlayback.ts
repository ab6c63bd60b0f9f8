import { useEffect, useState, type RefObject } from 'react'
import { gatheredEvents } from '../watching/gatherer'
import type { OnMedia } from '../watching/useWatching'
import type { FilmClock } from './clock'

/** How a film is playing now. */
export interface Playback {
  isPlaying: boolean
  hasStarted: boolean
  hasEnded: boolean
  isWaiting: boolean
  time: number
  duration: number
  /** Seconds up to which it is loaded. */
  loaded: number
  volume: number
  isMuted: boolean
  rate: number
}

const seen = [
  'play',
  'pause',
  'playing',
  'waiting',
  'canplay',
  'ended',
  'seeking',
  'seeked',
  'timeupdate',
  'durationchange',
  'progress',
  'volumechange',
  'ratechange',
] as const

/** Follows a media element; `shown` stands until it knows better. */
export function usePlayback(
  ref: RefObject<HTMLVideoElement | null>,
  shown: { time: number; duration: number },
  clock: FilmClock,
  onMedia?: OnMedia,
) {
  const [playback, setPlayback] = useState<Playback>({
    isPlaying: false,
    hasStarted: false,
    hasEnded: false,
    isWaiting: false,
    loaded: 0,
    volume: 1,
    isMuted: false,
    rate: 1,
    ...shown,
  })

  useEffect(() => {
    const video = ref.current!
    const look = (event: Event) => {
      if (event.type === 'timeupdate') clock.tick(video.currentTime)
      setPlayback((old) => ({ ...old, ...stateOf(video, event.type, old) }))
    }
    seen.forEach((name) => video.addEventListener(name, look))
    return () => seen.forEach((name) => video.removeEventListener(name, look))
  }, [ref, clock])

  useEffect(() => {
    const video = ref.current!
    if (!onMedia) return
    const tell = gatheredEvents.map((name) => [name, () => onMedia(name, video)] as const)
    tell.forEach(([name, listener]) => video.addEventListener(name, listener))
    return () => tell.forEach(([name, listener]) => video.removeEventListener(name, listener))
  }, [ref, onMedia])

  return [playback, (part: Partial<Playback>) => setPlayback((old) => ({ ...old, ...part }))] as const
}

function stateOf(video: HTMLVideoElement, event: string, old: Playback): Partial<Playback> {
  const { buffered } = video
  const hasFilm = video.readyState > 0
  return {
    isPlaying: !video.paused && !video.ended,
    hasStarted: old.hasStarted || event === 'playing',
    hasEnded: video.ended,
    isWaiting:
      event === 'waiting'
        ? true
        : event === 'playing' || event === 'canplay' || event === 'pause'
          ? false
          : old.isWaiting,
    time: hasFilm ? video.currentTime : old.time,
    duration: Number.isFinite(video.duration) ? video.duration : old.duration,
    loaded: buffered.length ? buffered.end(buffered.length - 1) : 0,
    volume: video.volume,
    isMuted: video.muted || video.volume === 0,
    rate: video.playbackRate,
  }
}
