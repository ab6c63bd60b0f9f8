import { useLocation } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Playable } from '../film'
import type { Track } from '../queries'
import type { OnMedia } from '../watching/useWatching'
import type { FilmClock } from './clock'
import { Controls } from './Controls'
import { Broken, StartButton, Waiting } from './Overlay'
import { useFilm } from './useFilm'
import { useIdle } from './useIdle'
import { useKeys } from './useKeys'
import { usePlayback } from './usePlayback'
import { useSteadyTracks } from './useCaptions'
import { usePlayer } from './usePlayer'

export interface PlayerProps {
  title: string
  film: Playable
  tracks: Track[]
  poster?: string
  /** Seconds; until the film itself says how long it is. */
  duration: number
  startAt: number
  clock: FilmClock
  /** Asks for new addresses of the film. */
  renewed: () => Promise<Playable | undefined>
  onMedia?: OnMedia
  /** It plays for the first time. */
  onStart: () => void
}

/** A film with controls of our own. Nothing of it is fetched before it is played. */
export default function Player({
  title,
  film,
  tracks,
  poster,
  duration,
  startAt,
  clock,
  renewed,
  onMedia,
  onStart,
}: PlayerProps) {
  const video = useRef<HTMLVideoElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const [first] = useState({ time: startAt, duration })
  const [playback, show] = usePlayback(video, first, clock, onMedia)
  const { isBroken, play, again } = useFilm(video, film, startAt, renewed)
  const start = async () => {
    if (!playback.hasStarted) {
      // The large button goes: without this the focus would be nowhere.
      box.current!.focus()
      show({ isWaiting: true })
      onStart()
    }
    await play()
    // What was refused does not wait.
    if (video.current?.paused) show({ isWaiting: false })
  }
  const player = usePlayer({ video, box, tracks, play: start })
  const steady = useSteadyTracks(tracks, player.captions)
  const { isIdle, wake } = useIdle(box, playback.isPlaying)
  useKeys(box, player)
  const seekTo = useEffectEvent(async (seconds: number) => {
    if (!playback.hasStarted) await start()
    player.seek(seconds)
  })
  useEffect(() => clock.drivenBy((seconds) => void seekTo(seconds)), [clock])
  const isAsked = useLocation({ select: ({ state }) => state.play === true })
  const startIfAsked = useEffectEvent(() => isAsked && void start())
  useEffect(() => void startIfAsked(), [])
  const isStill = !playback.hasStarted && !playback.isWaiting
  const finger = useRef(false)
  const press = (event: React.PointerEvent) => {
    if (event.button !== 0) return
    finger.current = event.pointerType === 'touch'
    // A finger has no way to show the controls but to press.
    if (!finger.current || !isIdle) player.toggle()
    wake()
  }
  return (
    <div
      ref={box}
      role="region"
      aria-label={title}
      tabIndex={-1}
      dir="ltr"
      data-idle={isIdle || undefined}
      onPointerMove={wake}
      onKeyDown={wake}
      className={clsx(
        'player relative aspect-video overflow-hidden bg-black text-white outline-none',
        isIdle && 'cursor-none',
      )}
    >
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a lesson has those that its teacher gave it */}
      <video
        ref={video}
        poster={poster}
        preload="none"
        playsInline
        className="size-full"
        onPointerUp={press}
        onDoubleClick={() => !finger.current && player.toggleFull()}
      >
        {steady.map((track) => (
          <track key={track.language} kind="captions" src={track.url} srcLang={track.language} label={track.label} />
        ))}
      </video>
      {(isStill || playback.hasEnded) && !isBroken && (
        <StartButton title={title} isAgain={playback.hasEnded} onStart={player.toggle} />
      )}
      {playback.isWaiting && !isBroken && <Waiting />}
      <div
        className={clsx(
          'absolute inset-x-0 bottom-0 bg-linear-to-t from-black/80 to-transparent px-3 pt-10 pb-1 transition-opacity',
          isIdle && 'opacity-0',
        )}
      >
        <Controls playback={playback} player={player} tracks={steady} />
      </div>
      {isBroken && <Broken elsewhere={film.elsewhere} onAgain={() => void again()} />}
    </div>
  )
}
