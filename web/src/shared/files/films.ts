import { isMissing, RequestFailed } from '@/api/problems'
import { isOnItsWay, isSame, type Destination, type Film } from './film'
import type { FilmMemory } from './filmMemory'
import type { FilmPost } from './filmPost'
import { noted, secondsLeft, type Sample } from './pace'

const askAgain = 2_000 // ms between questions how far the server is
const sendAgain = 15_000 // ms until one that the connection was lost for is sent on
const nameAgain = 5_000 // ms until a lesson that could not be told is told again

/**
 * Films on their way into lessons, one sent at a time. It lives outside the pages: leaving one stops nothing. What the
 * lesson needs of it is done here too, so that nobody has to wait for the end.
 */
export class Films {
  private films: readonly Film[] = []
  private owner: string | null = null
  private openings = 0
  private readonly files = new Map<string, File>()
  private readonly listeners = new Set<() => void>()
  private stop: (() => void) | undefined
  private samples: Sample[] = []

  constructor(
    private readonly post: FilmPost,
    private readonly memory: FilmMemory,
  ) {}

  all = () => this.films
  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** Whose films these are. Somebody else's stop, and wait in this browser until their owner is back. */
  async open(owner: string | null) {
    if (owner === this.owner) return
    this.stopSending()
    this.owner = owner
    const opening = ++this.openings
    this.files.clear()
    this.show([])
    const remembered = owner ? await this.memory.read(owner) : []
    if (opening !== this.openings) return
    this.show([
      ...remembered.map((film): Film => ({ ...film, state: film.file ? film.state : 'missing' })),
      ...this.films,
    ])
    await Promise.all(remembered.map(({ id }) => this.recover(id)))
  }

  /**
   * The lesson's film from now on; one that was on its way to the same lesson gives way, unless it is this very file.
   */
  add(file: File, to: Destination) {
    const former = this.films.find((film) => film.lesson === to.lesson)
    if (former?.state === 'missing' && isSame(former, file)) return void this.goOn(former.id, file)
    if (former) void this.cancel(former.id)
    const id = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`
    this.files.set(id, file)
    const film: Film = {
      ...to,
      id,
      owner: this.owner ?? '',
      name: file.name,
      size: file.size,
      stamp: file.lastModified,
      sent: 0,
      state: 'queued',
    }
    this.memory.write(film)
    this.show([...this.films, film])
    this.next()
  }

  pause(id: string) {
    const film = this.find(id)
    if (!film || !isOnItsWay(film)) return
    if (film.state === 'sending') this.stopSending()
    this.change(id, { state: 'paused', secondsLeft: undefined })
    this.next()
  }

  /** Goes on with what was paused or broke, or has the server try again. */
  resume(id: string) {
    const film = this.find(id)
    if (!film) return
    if (film.state === 'refused') return void this.tryAgain(film)
    if (film.file) return void this.name(id)
    if (film.url && film.sent === film.size && !this.files.has(id)) return void this.recover(id)
    this.change(id, { state: this.files.has(id) ? 'queued' : 'missing', failure: undefined })
    this.next()
  }

  /** The connection is back: goes on with what broke for want of it. */
  reconnect() {
    for (const { id, state, failure } of this.films) if (state === 'broken' && mayWorkLater(failure)) this.resume(id)
  }

  /** Goes on after a reload with the file that was chosen again. False: it is another one. */
  goOn(id: string, file: File): boolean {
    const film = this.find(id)
    if (!film || !isSame(film, file)) return false
    this.files.set(id, file)
    this.resume(id)
    return true
  }

  /** Ends it and takes back what has arrived. A complete one stays the lesson's film: it is only no longer shown. */
  async cancel(id: string) {
    const film = this.find(id)
    if (!film) return
    if (film.state === 'sending') this.stopSending()
    this.forget(id)
    this.next()
    if (film.url && !film.file) await this.post.end(film.url).catch(() => {})
  }

  private next() {
    if (this.stop) return
    const film = this.films.find(({ state }) => state === 'queued')
    const file = film && this.files.get(film.id)
    if (!film || !file) return
    const { id } = film
    this.samples = []
    this.change(id, { state: 'sending' })
    this.stop = this.post.send(file, film.url, {
      onUrl: (url) => this.change(id, { url }),
      onProgress: (sent) => this.progressed(id, sent),
      onDone: () => this.sent(id),
      onFailure: (failure) => this.broke(id, failure),
    })
  }

  private progressed(id: string, sent: number) {
    const film = this.find(id)
    if (film?.state !== 'sending') return
    this.samples = noted(this.samples, { at: performance.now() / 1000, sent })
    this.change(id, { sent, secondsLeft: secondsLeft(this.samples, film.size) }, false)
  }

  private broke(id: string, failure: unknown) {
    if (this.find(id)?.state !== 'sending') return
    this.stopSending()
    this.change(id, { state: 'broken', failure, secondsLeft: undefined })
    if (mayWorkLater(failure)) this.later(id, sendAgain)
    this.next()
  }

  private sent(id: string) {
    const film = this.find(id)
    if (film?.state !== 'sending') return
    this.stopSending()
    this.files.delete(id)
    this.change(id, { state: 'naming', sent: film.size, secondsLeft: undefined })
    this.next()
    void this.recover(id)
  }

  /** Asks the server how far it is, and goes on from there. */
  private async recover(id: string) {
    const film = this.find(id)
    if (!film) return
    if (film.file)
      return film.state === 'processing' ? this.follow(id) : film.state === 'refused' ? undefined : this.name(id)
    if (!film.url) return this.change(id, { state: 'missing', sent: 0 })
    try {
      const { file, offset, status, problem } = await this.post.upload(film.url)
      if (status === 'failed') return this.change(id, { state: 'refused', problem, isFinal: true })
      this.change(id, file ? { file, state: 'naming', sent: film.size } : { sent: offset, state: 'missing' })
      if (file) await this.name(id)
    } catch (failure) {
      if (isMissing(failure)) return this.forget(id)
      const isComplete = film.sent === film.size
      this.change(id, { state: isComplete ? 'broken' : 'missing', failure })
      if (isComplete && mayWorkLater(failure)) this.later(id, nameAgain)
    }
  }

  private async name(id: string): Promise<void> {
    const film = this.find(id)
    if (!film?.file) return
    this.change(id, { state: 'naming', failure: undefined })
    try {
      await this.post.name(film.lesson, film.file)
    } catch (failure) {
      this.change(id, { state: 'broken', failure })
      return mayWorkLater(failure) ? this.later(id, nameAgain) : undefined
    }
    this.change(id, { state: 'processing', progress: 0 })
    await this.follow(id)
  }

  private async follow(id: string) {
    for (;;) {
      const film = this.find(id)
      if (film?.state !== 'processing') return
      try {
        const { state, progress, problem } = await this.post.file(film.file!)
        if (state === 'ready') return this.arrived(id)
        this.change(id, state === 'failed' ? { state: 'refused', problem } : { progress })
      } catch (failure) {
        if (isMissing(failure)) return this.forget(id)
      }
      await new Promise((again) => setTimeout(again, askAgain))
    }
  }

  private arrived(id: string) {
    this.change(id, { state: 'ready', progress: 100 })
    this.memory.drop(id)
  }

  private async tryAgain(film: Film) {
    try {
      await this.post.retry(film.file!)
      this.change(film.id, { state: 'processing', progress: 0, problem: undefined })
      await this.follow(film.id)
    } catch (failure) {
      this.change(film.id, { failure })
    }
  }

  private later(id: string, wait: number) {
    setTimeout(() => this.find(id)?.state === 'broken' && this.resume(id), wait)
  }

  private stopSending() {
    this.stop?.()
    this.stop = undefined
  }

  private find = (id: string) => this.films.find((film) => film.id === id)

  private forget(id: string) {
    this.files.delete(id)
    this.memory.drop(id)
    this.show(this.films.filter((film) => film.id !== id))
  }

  private change(id: string, part: Partial<Film>, isKept = true) {
    const film = this.find(id)
    if (!film) return
    const next = { ...film, ...part }
    this.show(this.films.map((one) => (one.id === id ? next : one)))
    if (isKept) this.memory.write(next)
  }

  private show(films: readonly Film[]) {
    this.films = films
    this.listeners.forEach((listener) => listener())
  }
}

const mayWorkLater = (failure: unknown) =>
  failure instanceof RequestFailed && (failure.status === 0 || failure.status === 429 || failure.status >= 500)
