import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { covered, merged, type Interval } from '@/shared/courses/intervals'
import { report } from '@/shared/courses/watched'
import { useMe } from '@/shared/session'
import { Gatherer, type GatheredEvent } from './gatherer'

const sendsAfter = 10 // seconds of play

export type OnMedia = (event: GatheredEvent, video: HTMLVideoElement) => void

/**
 * Reports what is watched of a lesson: every ten seconds of play, when it stops, and when the page goes. Undefined for
 * who is not in the course: nobody keeps their place.
 */
export function useWatching(lesson: string, isStudent: boolean): OnMedia | undefined {
  const client = useQueryClient()
  const me = useMe()?._id
  const watching = useMemo(
    () => new Watching((part) => void (me && report(client, me, lesson, part))),
    [client, me, lesson],
  )
  useEffect(() => {
    const leave = () => document.visibilityState === 'hidden' && watching.send()
    const goes = () => watching.send()
    document.addEventListener('visibilitychange', leave)
    addEventListener('pagehide', goes)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      removeEventListener('pagehide', goes)
      watching.send()
    }
  }, [watching])
  return isStudent && me ? watching.take : undefined
}

interface Part {
  intervals: Interval[]
  position: number
  duration: number
}

/** From a film's events to reports. */
export class Watching {
  private readonly gatherer = new Gatherer()
  private waiting: Interval[] = []
  private position = 0
  private sentPosition = 0
  private duration = 0

  constructor(private readonly sendPart: (part: Part) => void) {}

  take: OnMedia = (event, video) => {
    this.gatherer.take(event, video)
    if (video.seeking || !Number.isFinite(video.duration)) return
    this.position = video.currentTime
    this.duration = video.duration
    const stops = event === 'pause' || event === 'ended'
    this.collect()
    if (stops || covered(this.waiting) >= sendsAfter) this.send()
  }

  /** Sends what is not sent. */
  send() {
    this.collect()
    if (!this.duration || (!this.waiting.length && this.position === this.sentPosition)) return
    const part = { intervals: this.waiting, position: this.position, duration: this.duration }
    this.waiting = []
    this.sentPosition = this.position
    this.sendPart(part)
  }

  private collect() {
    this.waiting = merged([...this.waiting, ...this.gatherer.drain()])
  }
}
