/** How one likes films to play; kept in this browser for the next one. */
export interface Preferences {
  rate: number
  volume: number
  muted: boolean
  /** A language; null: no captions. */
  captions: string | null
}

const name = 'player'
const usual: Preferences = { rate: 1, volume: 1, muted: false, captions: null }

export function readPreferences(): Preferences {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<Preferences>) }
  } catch {
    return usual
  }
}

export function writePreferences(part: Partial<Preferences>) {
  try {
    localStorage.setItem(name, JSON.stringify({ ...readPreferences(), ...part }))
  } catch {
    /* not kept */
  }
}
