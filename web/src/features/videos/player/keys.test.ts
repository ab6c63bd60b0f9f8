import { describe, expect, it, vi } from 'vitest'
import { actionOf, type PlayerActions } from './keys'

function done(key: string, on: Parameters<typeof actionOf>[0]['on'] = 'player') {
  const act = {
    toggle: vi.fn(),
    seekBy: vi.fn(),
    seekToPart: vi.fn(),
    louder: vi.fn(),
    toggleMute: vi.fn(),
    toggleCaptions: vi.fn(),
    toggleFull: vi.fn(),
    faster: vi.fn(),
  } satisfies PlayerActions
  actionOf({ key, on })?.(act)
  return Object.entries(act).flatMap(([name, spy]) => spy.mock.calls.map((args: unknown[]) => [name, ...args]))
}

describe("the player's keys", () => {
  it('play and pause', () => {
    expect(done('k')).toEqual([['toggle']])
    expect(done('K')).toEqual([['toggle']])
    expect(done(' ')).toEqual([['toggle']])
  })
  it('go back and on', () => {
    expect([...done('j'), ...done('l'), ...done('ArrowLeft'), ...done('ArrowRight')]).toEqual([
      ['seekBy', -10],
      ['seekBy', 10],
      ['seekBy', -5],
      ['seekBy', 5],
    ])
  })
  it('go to a tenth', () => expect(done('7')).toEqual([['seekToPart', 0.7]]))
  it('change the speed', () =>
    expect([...done('>'), ...done('<')]).toEqual([
      ['faster', 1],
      ['faster', -1],
    ]))
  it('leave a button its space and a slider its arrows', () => {
    expect(done(' ', 'button')).toEqual([])
    expect(done('ArrowRight', 'slider')).toEqual([])
  })
  it('leave the page its arrows', () => expect(done('ArrowDown', 'page')).toEqual([]))
  it('mean nothing else', () => expect(done('x')).toEqual([]))
})
