import { describe, expect, it } from 'vitest'
import type { Interval } from '@/shared/courses/intervals'
import type { GatheredEvent } from './gatherer'
import { Watching } from './useWatching'

function sent(
  run: (tell: (event: GatheredEvent, currentTime: number, paused?: boolean) => void, watching: Watching) => void,
) {
  const parts: { intervals: Interval[]; position: number; duration: number }[] = []
  const watching = new Watching((part) => parts.push(part))
  run(
    (event, currentTime, paused = false) =>
      watching.take(event, { currentTime, paused, seeking: event === 'seeking', duration: 60 } as HTMLVideoElement),
    watching,
  )
  return parts
}

describe('reports of what is watched', () => {
  it('go out after every ten seconds of play', () => {
    const parts = sent((tell) => {
      tell('playing', 0)
      for (let time = 1; time <= 25; time++) tell('timeupdate', time)
    })
    expect(parts.map(({ position }) => position)).toEqual([10, 20])
    expect(parts.flatMap(({ intervals }) => intervals).at(-1)?.[1]).toBe(20)
  })
  it('go out when the film stops, and say where', () => {
    const parts = sent((tell) => {
      tell('playing', 0)
      tell('timeupdate', 3)
      tell('pause', 3.5, true)
    })
    expect(parts.at(-1)).toMatchObject({ position: 3.5, duration: 60 })
  })
  it('go out when the page goes, with what was played since the last one', () => {
    const parts = sent((tell, watching) => {
      tell('playing', 0)
      tell('timeupdate', 4)
      watching.send()
    })
    expect(parts).toHaveLength(1)
    expect(parts[0]).toMatchObject({ position: 4 })
  })
  it('are none where nothing was played', () => {
    expect(sent((tell, watching) => (tell('seeked', 0, true), watching.send()))).toEqual([])
  })
  it('are not repeated when nothing has happened since', () => {
    const parts = sent((tell, watching) => {
      tell('playing', 0)
      tell('timeupdate', 3)
      tell('pause', 3, true)
      watching.send()
      tell('ended', 3, true)
    })
    expect(parts).toHaveLength(1)
  })
  it('are not longer for skipping', () => {
    const parts = sent((tell) => {
      tell('playing', 0)
      tell('timeupdate', 1)
      tell('seeking', 55)
      tell('seeked', 55)
      tell('timeupdate', 56)
      tell('pause', 56, true)
    })
    expect(parts.flatMap(({ intervals }) => intervals).reduce((sum, [from, to]) => sum + to - from, 0)).toBe(2)
  })
})
