/** waiting: changed, and soon to be saved */
export type SaveState = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed'
export type Plain = string | number | boolean | null

export interface Saved<T> {
  value: T
  state: SaveState
  failure?: unknown
}

const pause = 700 // ms without a change until it is saved
const prefix = 'unsaved:'

/**
 * One member of a document that saves itself. What is not saved yet is also kept in this browser, so that neither a
 * lost
 * connection nor a closed window loses it; it is taken up again unless the member was changed elsewhere meanwhile.
 */
export class Autosave<T extends Plain> {
  private shown: Saved<T>
  private timer: ReturnType<typeof setTimeout> | undefined
  private isSaving = false
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly key: string,
    private saved: T,
    private save: (value: T) => Promise<unknown>,
  ) {
    const kept = read<T>(key)
    const isUsable = kept !== undefined && kept.base === saved && kept.value !== saved
    this.shown = isUsable ? { value: kept.value, state: 'waiting' } : { value: saved, state: 'clean' }
    if (isUsable) this.schedule()
  }

  snapshot = () => this.shown
  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  change(value: T) {
    if (value === this.shown.value) return
    keep(this.key, { base: this.saved, value })
    this.show({ value, state: 'waiting' })
    this.schedule()
  }

  /** Saves now what waits, or what failed. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    const { value, state } = this.shown
    if (this.isSaving || (state !== 'waiting' && state !== 'failed')) return
    this.isSaving = true
    this.show({ value, state: 'saving' })
    try {
      await this.save(value)
      this.saved = value
      if (this.shown.value === value) this.done(value)
    } catch (failure) {
      this.show({ value: this.shown.value, state: 'failed', failure })
    } finally {
      this.isSaving = false
    }
    // It was changed while it was being saved.
    if (this.shown.state === 'waiting') await this.flush()
  }

  /** The document was read anew; `save` is how it is saved from now on. */
  follow(saved: T, save: (value: T) => Promise<unknown>) {
    this.save = save
    const { state } = this.shown
    if (isSame(saved, this.saved) || state === 'waiting' || state === 'saving' || state === 'failed') return
    this.saved = saved
    this.show({ value: saved, state })
  }

  private done(value: T) {
    localStorage.removeItem(prefix + this.key)
    this.show({ value, state: 'saved' })
  }

  private schedule() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), pause)
  }

  private show(next: Saved<T>) {
    this.shown = next
    this.listeners.forEach((listener) => listener())
  }
}

/** The server cuts spaces off; whoever is still writing keeps them. */
const isSame = (one: Plain, other: Plain) =>
  typeof one === 'string' && typeof other === 'string' ? one.trim() === other.trim() : one === other

function read<T>(key: string): { base: T; value: T } | undefined {
  try {
    return JSON.parse(localStorage.getItem(prefix + key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

function keep(key: string, value: object) {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value))
  } catch {
    /* nothing is kept: it is only lost with the window */
  }
}
