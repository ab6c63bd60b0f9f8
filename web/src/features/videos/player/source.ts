import type Hls from 'hls.js'
import type { Playable } from '../film'
import { withPassOf } from './passes'

/** Whether the browser plays HLS by itself and must: Safari on phones has nothing else. */
const playsHls = (video: HTMLVideoElement) =>
  !('MediaSource' in window) && video.canPlayType('application/vnd.apple.mpegurl') !== ''

/**
 * Brings a film into a <video>: by the browser's own HLS, by hls.js, which is fetched on first play, or as one file.
 */
export class FilmSource {
  private hls: Hls | undefined
  private isLoaded = false

  constructor(
    private readonly video: HTMLVideoElement,
    private film: Playable,
    /** The film broke and does not go on by itself. */
    private readonly onBroken: () => void,
  ) {}

  /** Newer addresses of the same film: what is fetched from now on uses them. */
  renew(film: Playable) {
    this.film = film
  }

  /** The first time only; `again` loads it whatever was. `at`: seconds. */
  async load(at: number, again = false) {
    if (this.isLoaded && !again) return
    this.isLoaded = true
    this.stop()
    const { hls, mp4 } = this.film
    if (hls && !playsHls(this.video)) {
      const { default: Light } = await import('hls.js/light')
      if (Light.isSupported()) return this.loadParts(Light, hls, at)
    }
    this.loadFile((hls && playsHls(this.video) ? hls : mp4) ?? hls!, at)
  }

  stop() {
    this.hls?.destroy()
    this.hls = undefined
  }

  private loadFile(address: string, at: number) {
    this.video.src = address
    if (at > 0) this.video.addEventListener('loadedmetadata', () => (this.video.currentTime = at), { once: true })
  }

  private loadParts(Light: typeof Hls, address: string, at: number) {
    const hls = new Light({
      capLevelToPlayerSize: true,
      maxBufferLength: 30,
      enableWorker: false,
      startPosition: at || -1,
      xhrSetup: (xhr, part) => xhr.open('GET', withPassOf(part, this.film.hls), true),
    })
    let repaired = false
    hls.on(Light.Events.ERROR, (_, problem) => {
      if (!problem.fatal) return
      if (problem.type === Light.ErrorTypes.MEDIA_ERROR && !repaired) {
        repaired = true
        hls.recoverMediaError()
      } else this.onBroken()
    })
    hls.loadSource(address)
    hls.attachMedia(this.video)
    this.hls = hls
  }
}
