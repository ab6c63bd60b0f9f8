import type { Film } from './film'

/** Films that are not done, as this browser remembers them: a reload or a crash forgets none. */
export interface FilmMemory {
  read(owner: string): Promise<Film[]>
  write(film: Film): void
  drop(id: string): void
}

const prefix = 'film:'
const releases = new Map<string, () => void>()

export const browserMemory: FilmMemory = {
  async read(owner) {
    const elsewhere = await heldByOtherTabs()
    return keys()
      .filter((key) => !elsewhere.has(key))
      .map(parse)
      .filter((film): film is Film => film?.owner === owner)
  },
  write(film) {
    hold(prefix + film.id)
    try {
      localStorage.setItem(prefix + film.id, JSON.stringify({ ...film, secondsLeft: undefined, failure: undefined }))
    } catch {
      /* nothing is kept: it only cannot be gone on with */
    }
  },
  drop(id) {
    localStorage.removeItem(prefix + id)
    releases.get(prefix + id)?.()
    releases.delete(prefix + id)
  },
}

const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix))

function parse(key: string): Film | undefined {
  try {
    return JSON.parse(localStorage.getItem(key)!) as Film
  } catch {
    return undefined
  }
}

/** Two tabs must not send the same upload: each holds a lock on its own, which ends with the tab. */
function hold(name: string) {
  if (releases.has(name) || !navigator.locks) return
  releases.set(name, () => {})
  void navigator.locks.request(
    name,
    { ifAvailable: true },
    (lock) => lock && new Promise<void>((done) => releases.set(name, done)),
  )
}

async function heldByOtherTabs(): Promise<Set<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return new Set(held.map(({ name }) => name!).filter((name) => !releases.has(name)))
}
