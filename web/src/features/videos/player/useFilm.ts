import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Playable } from '../film'
import { FilmSource } from './source'

const wellAfter = 5 // seconds of film after a repair from which the next one may be tried

/**
 * Loads the film on first play. When it breaks, its addresses are asked for anew and it goes on where it was: once,
 * until
 * it has played again. Then it says that it does not go on.
 */
export function useFilm(
  ref: RefObject<HTMLVideoElement | null>,
  film: Playable,
  startAt: number,
  renewed: () => Promise<Playable | undefined>,
) {
  const repairs = useRef<Repairs>(undefined)
  const [isBroken, setBroken] = useState(false)
  const renew = useRef(renewed)
  useEffect(() => {
    renew.current = renewed
    repairs.current?.source.renew(film)
  })
  // A player shows one film; only its addresses change.
  const [first] = useState({ film, startAt })
  useEffect(() => {
    repairs.current = new Repairs(ref.current!, first.film, first.startAt, () => renew.current(), setBroken)
    return repairs.current.watch()
  }, [ref, first])
  return { isBroken, play: () => repairs.current!.play(), again: () => repairs.current!.again() }
}

class Repairs {
  readonly source: FilmSource
  private repairedAt: number | undefined

  constructor(
    private readonly video: HTMLVideoElement,
    film: Playable,
    private readonly startAt: number,
    private readonly renewed: () => Promise<Playable | undefined>,
    private readonly setBroken: (isBroken: boolean) => void,
  ) {
    this.source = new FilmSource(video, film, () => void this.repair())
  }

  watch() {
    const onError = () => this.video.getAttribute('src') && void this.repair()
    const onTime = () => {
      if (this.repairedAt !== undefined && this.video.currentTime > this.repairedAt + wellAfter)
        this.repairedAt = undefined
    }
    this.video.addEventListener('error', onError)
    this.video.addEventListener('timeupdate', onTime)
    return () => {
      this.video.removeEventListener('error', onError)
      this.video.removeEventListener('timeupdate', onTime)
      this.source.stop()
    }
  }

  play = () => this.start(() => this.source.load(this.startAt))

  again = () => {
    this.repairedAt = undefined
    return this.repair()
  }

  private async repair() {
    if (this.repairedAt !== undefined) return this.setBroken(true)
    const at = this.video.currentTime || this.startAt
    this.repairedAt = at
    this.setBroken(false)
    const fresh = await this.renewed().catch(() => undefined)
    if (!fresh) return this.setBroken(true)
    this.source.renew(fresh)
    await this.start(() => this.source.load(at, true))
  }

  private async start(load: () => Promise<void>) {
    try {
      await load()
      await this.video.play()
    } catch (failure) {
      // Another load or a pause came first, or the element tells of it itself.
      if (!(failure instanceof DOMException)) this.setBroken(true)
    }
  }
}
