/** Where a film stands, for what goes along with it (the transcript) without a render of the whole page. */
export class FilmClock {
  time = 0
  private seekTo: ((seconds: number) => void) | undefined
  private readonly listeners = new Set<() => void>()

  tick(time: number) {
    this.time = time
    this.listeners.forEach((listener) => listener())
  }

  /** Goes to a moment of the film, wherever that is shown. */
  seek = (seconds: number) => this.seekTo?.(seconds)

  /** By the player that shows the film, until what it returns is called. */
  drivenBy(seekTo: (seconds: number) => void) {
    this.seekTo = seekTo
    return () => void (this.seekTo = undefined)
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
