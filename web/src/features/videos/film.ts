import type { Stream } from './queries'
import { embedOf, type Embed } from './embed'

/** What plays in our own player. */
export interface Playable {
  kind: 'film'
  hls: string | null
  mp4: string | null
  /** Where the film is kept when it is not here. */
  elsewhere?: string
}

export type Film = { kind: 'none' } | { kind: 'preparing' } | Playable | Embed

/** What there is to show of a lesson's film. */
export function filmOf({ type, hls, mp4 }: Stream): Film {
  if (type === 'none') return { kind: 'none' }
  if (type === 'link') return embedOf(mp4!) ?? { kind: 'film', hls: null, mp4, elsewhere: mp4! }
  return hls || mp4 ? { kind: 'film', hls, mp4 } : { kind: 'preparing' }
}

/** Whether we see what is watched of it; for all else who learns says that it is done. */
export const isMeasured = (film: Film) => film.kind === 'film'
