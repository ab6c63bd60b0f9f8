import { merged, type Interval } from '@/shared/courses/intervals'

/** What a media element says of itself when it tells that something happened. */
export interface Moment {
  currentTime: number
  seeking: boolean
  paused: boolean
}

export const gatheredEvents = ['playing', 'timeupdate', 'pause', 'seeking', 'seeked', 'ended'] as const
export type GatheredEvent = (typeof gatheredEvents)[number]

/** Gathers which seconds of a film were played, from what its media element tells. What was skipped is not in it. */
export class Gatherer {
  private from: number | undefined
  private at = 0
  private played: Interval[] = []

  take(event: GatheredEvent, { currentTime, seeking, paused }: Moment) {
    // The time is already the new one: what was played ends where it last was.
    if (event === 'seeking') return this.end()
    if (seeking) return
    if (event === 'pause' || event === 'ended') {
      this.reach(currentTime)
      this.end()
    } else if (event !== 'timeupdate' && !paused) this.begin(currentTime)
    else this.reach(currentTime)
  }

  /** What was played since the last time this was asked. */
  drain(): Interval[] {
    const all = this.from === undefined ? this.played : [...this.played, [this.from, this.at] satisfies Interval]
    this.played = []
    if (this.from !== undefined) this.from = this.at
    return merged(all)
  }

  private begin(time: number) {
    if (this.from !== undefined) return this.reach(time)
    this.from = time
    this.at = time
  }

  private reach(time: number) {
    if (this.from === undefined) return
    if (time >= this.at) this.at = time
    else {
      this.end()
      this.begin(time)
    }
  }

  private end() {
    if (this.from !== undefined) this.played.push([this.from, this.at])
    this.from = undefined
  }
}
