import { describe, expect, it } from 'vitest'
import { Gatherer, type GatheredEvent } from './gatherer'

type Told = [event: GatheredEvent, currentTime: number, state?: { seeking?: boolean; paused?: boolean }]

function gathered(...told: Told[]) {
  const gatherer = new Gatherer()
  for (const [event, currentTime, state] of told)
    gatherer.take(event, { currentTime, seeking: false, paused: false, ...state })
  return gatherer.drain()
}

describe('what was watched', () => {
  it('is what was played, up to the pause', () => {
    expect(gathered(['playing', 0], ['timeupdate', 0.25], ['timeupdate', 3], ['pause', 3.2, { paused: true }])).toEqual(
      [[0, 3.2]],
    )
  })
  it('is not what was skipped', () => {
    expect(
      gathered(
        ['playing', 0],
        ['timeupdate', 2],
        ['timeupdate', 60, { seeking: true }],
        ['seeking', 60, { seeking: true }],
        ['seeked', 60],
        ['playing', 60],
        ['timeupdate', 61],
      ),
    ).toEqual([
      [0, 2],
      [60, 61],
    ])
  })
  it('is nothing while one only drags the slider of a film that stands', () => {
    const paused = { paused: true }
    expect(
      gathered(
        ['seeking', 9, { ...paused, seeking: true }],
        ['seeked', 9, paused],
        ['timeupdate', 9, paused],
        ['pause', 9, paused],
      ),
    ).toEqual([])
  })
  it('goes on through a wait for data', () => {
    expect(gathered(['playing', 0], ['timeupdate', 2], ['playing', 2], ['timeupdate', 4], ['pause', 4])).toEqual([
      [0, 4],
    ])
  })
  it('counts what is seen twice once', () => {
    expect(
      gathered(
        ['playing', 0],
        ['timeupdate', 5],
        ['seeking', 2, { seeking: true }],
        ['seeked', 2],
        ['timeupdate', 4],
        ['pause', 4],
      ),
    ).toEqual([[0, 5]])
  })
  it('ends at the end', () => {
    expect(
      gathered(['playing', 5], ['timeupdate', 7.9], ['pause', 8, { paused: true }], ['ended', 8, { paused: true }]),
    ).toEqual([[5, 8]])
  })
  it('does not take the time after a jump for the end of what was played before', () => {
    expect(
      gathered(
        ['playing', 0],
        ['timeupdate', 1],
        ['pause', 50, { seeking: true, paused: true }],
        ['seeking', 50, { seeking: true, paused: true }],
      ),
    ).toEqual([[0, 1]])
  })
  it('is handed over once, and goes on from there', () => {
    const gatherer = new Gatherer()
    const at = (currentTime: number) => ({ currentTime, seeking: false, paused: false })
    gatherer.take('playing', at(0))
    gatherer.take('timeupdate', at(10))
    expect(gatherer.drain()).toEqual([[0, 10]])
    expect(gatherer.drain()).toEqual([])
    gatherer.take('timeupdate', at(12))
    expect(gatherer.drain()).toEqual([[10, 12]])
  })
})
