import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RequestFailed } from '@/api/problems'
import type { Film } from './film'
import type { FilmMemory } from './filmMemory'
import type { FilmPost, SendingEvents } from './filmPost'
import { Films } from './films'

const gone = () => new RequestFailed(404)

/** What a server would say, and a memory that outlives the window. */
function world() {
  const sendings: { file: File; url: string | undefined; events: SendingEvents; isStopped: boolean }[] = []
  const kept = new Map<string, Film>()
  const server = {
    offset: 0,
    file: undefined as string | undefined,
    status: 'receiving',
    state: 'processing',
    problem: undefined as string | undefined,
  }
  const post = {
    send: vi.fn((file: File, url: string | undefined, events: SendingEvents) => {
      const sending = { file, url, events, isStopped: false }
      sendings.push(sending)
      return () => void (sending.isStopped = true)
    }),
    end: vi.fn(async () => {}),
    upload: vi.fn(async () => ({
      offset: server.offset,
      file: server.file,
      status: server.status,
      problem: server.problem,
    })),
    file: vi.fn(async () => ({ state: server.state, progress: 40, problem: server.problem })),
    retry: vi.fn(async () => {}),
    name: vi.fn(async () => {}),
  }
  const memory: FilmMemory = {
    read: async (owner) => [...kept.values()].filter((film) => film.owner === owner),
    write: (film) => void kept.set(film.id, film),
    drop: (id) => void kept.delete(id),
  }
  const open = async (owner: string | null = 'ada') => {
    const films = new Films(post as unknown as FilmPost, memory)
    await films.open(owner)
    return films
  }
  return { sendings, kept, server, post, open }
}

const fileOf = (name: string, bytes = 100) =>
  new File(['x'.repeat(bytes)], name, { type: 'video/mp4', lastModified: 7 })
const to = (lesson: string) => ({ course: 'c', lesson, title: lesson })
const states = (films: Films) => films.all().map(({ state }) => state)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('one film is sent at a time, the next after it', async () => {
  const { open, sendings, server } = world()
  const films = await open()
  films.add(fileOf('a.mp4'), to('1'))
  films.add(fileOf('b.mp4'), to('2'))
  expect(states(films)).toEqual(['sending', 'queued'])
  sendings[0]!.events.onUrl('/api/v1/uploads/u1')
  server.file = 'f1'
  sendings[0]!.events.onDone()
  expect(states(films)).toEqual(['naming', 'sending'])
})

test('when all bytes are there the lesson gets the film, and it is followed until it plays', async () => {
  const { open, sendings, server, post, kept } = world()
  const films = await open()
  films.add(fileOf('a.mp4'), to('1'))
  sendings[0]!.events.onUrl('/api/v1/uploads/u1')
  server.file = 'f1'
  sendings[0]!.events.onDone()
  await vi.advanceTimersByTimeAsync(10)
  expect(post.name).toHaveBeenCalledWith('1', 'f1')
  expect(films.all()[0]).toMatchObject({ state: 'processing', progress: 40 })
  server.state = 'ready'
  await vi.advanceTimersByTimeAsync(2_000)
  expect(states(films)).toEqual(['ready'])
  expect(kept.size).toBe(0)
})

test('pausing stops the sending and lets the next one go; going on begins at the same address', async () => {
  const { open, sendings } = world()
  const films = await open()
  films.add(fileOf('a.mp4'), to('1'))
  films.add(fileOf('b.mp4'), to('2'))
  sendings[0]!.events.onUrl('/u/1')
  films.pause(films.all()[0]!.id)
  expect(sendings[0]!.isStopped).toBe(true)
  expect(states(films)).toEqual(['paused', 'sending'])
  films.resume(films.all()[0]!.id)
  expect(states(films)).toEqual(['queued', 'sending'])
  films.pause(films.all()[1]!.id)
  expect(states(films)).toEqual(['sending', 'paused'])
  expect(sendings.at(-1)!.url).toBe('/u/1')
})

test('after a reload it goes on where the server is, with the same file only', async () => {
  const { open, sendings, server } = world()
  const before = await open()
  before.add(fileOf('a.mp4'), to('1'))
  sendings[0]!.events.onUrl('/u/1')
  server.offset = 62
  const films = await open()
  expect(films.all()[0]).toMatchObject({ state: 'missing', sent: 62, name: 'a.mp4' })
  const { id } = films.all()[0]!
  expect(films.goOn(id, fileOf('b.mp4'))).toBe(false)
  expect(films.goOn(id, fileOf('a.mp4', 99))).toBe(false)
  expect(states(films)).toEqual(['missing'])
  expect(films.goOn(id, fileOf('a.mp4'))).toBe(true)
  expect(sendings.at(-1)!.url).toBe('/u/1')
})

test('dropping the same file on the lesson again goes on, too', async () => {
  const { open, sendings } = world()
  const before = await open()
  before.add(fileOf('a.mp4'), to('1'))
  sendings[0]!.events.onUrl('/u/1')
  const films = await open()
  films.add(fileOf('a.mp4'), to('1'))
  expect(states(films)).toEqual(['sending'])
  expect(sendings.at(-1)!.url).toBe('/u/1')
})

test('a window that was closed after the last byte is made up for', async () => {
  const { open, sendings, server, post } = world()
  const before = await open()
  before.add(fileOf('a.mp4'), to('1'))
  sendings[0]!.events.onUrl('/u/1')
  server.file = 'f1'
  server.state = 'ready'
  const films = await open()
  expect(post.name).toHaveBeenCalledWith('1', 'f1')
  expect(states(films)).toEqual(['ready'])
})

test('an upload that the server has forgotten is forgotten', async () => {
  const { open, sendings, post, kept } = world()
  const before = await open()
  before.add(fileOf('a.mp4'), to('1'))
  sendings[0]!.events.onUrl('/u/1')
  post.upload.mockRejectedValueOnce(gone())
  const films = await open()
  expect(films.all()).toEqual([])
  expect(kept.size).toBe(0)
})

test('a film that could not be sent says why, and is sent again when asked to', async () => {
  const { open, sendings } = world()
  const films = await open()
  films.add(fileOf('a.mp4'), to('1'))
  sendings[0]!.events.onFailure(new RequestFailed(0))
  expect(films.all()[0]).toMatchObject({ state: 'broken', failure: { status: 0 } })
  films.resume(films.all()[0]!.id)
  expect(states(films)).toEqual(['sending'])
})

test('a lost connection is waited for, and what it broke goes on where it was', async () => {
  const { open, sendings } = world()
  const films = await open()
  films.add(fileOf('a.mp4'), to('1'))
  sendings[0]!.events.onUrl('/u/1')
  sendings[0]!.events.onFailure(new RequestFailed(0))
  await vi.advanceTimersByTimeAsync(15_000)
  expect(states(films)).toEqual(['sending'])
  sendings[1]!.events.onFailure(new RequestFailed(0))
  films.reconnect()
  expect(states(films)).toEqual(['sending'])
  expect(sendings[2]!.url).toBe('/u/1')
})

test('a connection that is lost after the last byte is waited for, too', async () => {
  const { open, sendings, server, post } = world()
  const films = await open()
  films.add(fileOf('a.mp4'), to('1'))
  sendings[0]!.events.onUrl('/u/1')
  post.upload.mockRejectedValueOnce(new RequestFailed(0))
  server.file = 'f1'
  sendings[0]!.events.onDone()
  await vi.advanceTimersByTimeAsync(10)
  expect(states(films)).toEqual(['broken'])
  films.reconnect()
  await vi.advanceTimersByTimeAsync(10)
  expect(states(films)).toEqual(['processing'])
  expect(post.name).toHaveBeenCalledWith('1', 'f1')
})

test('what the server refuses to take is not sent again by itself', async () => {
  const { open, sendings } = world()
  const films = await open()
  films.add(fileOf('a.mp4'), to('1'))
  sendings[0]!.events.onFailure(new RequestFailed(413))
  films.reconnect()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(states(films)).toEqual(['broken'])
})

test('a film that the server cannot make says so, and is tried again', async () => {
  const { open, sendings, server, post } = world()
  const films = await open()
  films.add(fileOf('a.mp4'), to('1'))
  sendings[0]!.events.onUrl('/u/1')
  Object.assign(server, { file: 'f1', state: 'failed', problem: 'no picture in it' })
  sendings[0]!.events.onDone()
  await vi.advanceTimersByTimeAsync(10)
  expect(films.all()[0]).toMatchObject({ state: 'refused', problem: 'no picture in it' })
  server.state = 'ready'
  films.resume(films.all()[0]!.id)
  await vi.advanceTimersByTimeAsync(10)
  expect(post.retry).toHaveBeenCalledWith('f1')
  expect(states(films)).toEqual(['ready'])
})

test('what is no film at all is no film of the lesson, and trying again is not offered', async () => {
  const { open, sendings, server, post } = world()
  const films = await open()
  films.add(fileOf('a.mp4'), to('1'))
  sendings[0]!.events.onUrl('/u/1')
  Object.assign(server, { file: 'f1', status: 'failed', problem: 'This is no film.' })
  sendings[0]!.events.onDone()
  await vi.advanceTimersByTimeAsync(10)
  expect(films.all()[0]).toMatchObject({ state: 'refused', isFinal: true, problem: 'This is no film.' })
  expect(post.name).not.toHaveBeenCalled()
})

test('a lesson that is gone is not told again and again', async () => {
  const { open, sendings, server, post } = world()
  const films = await open()
  films.add(fileOf('a.mp4'), to('1'))
  sendings[0]!.events.onUrl('/u/1')
  server.file = 'f1'
  post.name.mockRejectedValue(new RequestFailed(404))
  sendings[0]!.events.onDone()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(states(films)).toEqual(['broken'])
  expect(post.name).toHaveBeenCalledTimes(1)
})

test('a lesson that cannot be told now is told later', async () => {
  const { open, sendings, server, post } = world()
  const films = await open()
  films.add(fileOf('a.mp4'), to('1'))
  sendings[0]!.events.onUrl('/u/1')
  server.file = 'f1'
  post.name.mockRejectedValueOnce(new RequestFailed(503))
  sendings[0]!.events.onDone()
  await vi.advanceTimersByTimeAsync(10)
  expect(states(films)).toEqual(['broken'])
  await vi.advanceTimersByTimeAsync(6_000)
  expect(post.name).toHaveBeenCalledTimes(2)
  expect(states(films)).toEqual(['processing'])
})

test('cancelling takes back what has arrived, but never a film that a lesson has', async () => {
  const { open, sendings, server, post, kept } = world()
  const films = await open()
  films.add(fileOf('a.mp4'), to('1'))
  sendings[0]!.events.onUrl('/u/1')
  await films.cancel(films.all()[0]!.id)
  expect(sendings[0]!.isStopped).toBe(true)
  expect(post.end).toHaveBeenCalledWith('/u/1')
  expect(kept.size).toBe(0)
  films.add(fileOf('b.mp4'), to('2'))
  sendings[1]!.events.onUrl('/u/2')
  server.file = 'f2'
  sendings[1]!.events.onDone()
  await vi.advanceTimersByTimeAsync(10)
  await films.cancel(films.all()[0]!.id)
  expect(post.end).toHaveBeenCalledTimes(1)
})

test('another film for the same lesson takes the place of the one before', async () => {
  const { open, sendings } = world()
  const films = await open()
  films.add(fileOf('a.mp4'), to('1'))
  sendings[0]!.events.onUrl('/u/1')
  films.add(fileOf('b.mp4'), to('1'))
  await vi.advanceTimersByTimeAsync(10)
  expect(sendings[0]!.isStopped).toBe(true)
  expect(films.all().map(({ name, state }) => [name, state])).toEqual([['b.mp4', 'sending']])
})

test('opening twice at once shows a film once', async () => {
  const { open, sendings } = world()
  const before = await open()
  before.add(fileOf('a.mp4'), to('1'))
  sendings[0]!.events.onUrl('/u/1')
  const films = await open(null)
  const first = films.open('ada')
  await Promise.all([first, films.open(null), films.open('ada')])
  expect(states(films)).toEqual(['missing'])
})

test("somebody else's films are neither shown nor sent on", async () => {
  const { open, sendings } = world()
  const films = await open()
  films.add(fileOf('a.mp4'), to('1'))
  sendings[0]!.events.onUrl('/u/1')
  await films.open('sam')
  expect(sendings[0]!.isStopped).toBe(true)
  expect(films.all()).toEqual([])
  await films.open('ada')
  expect(states(films)).toEqual(['missing'])
})
