/**
 * queued: waits for those before it; missing: stopped by a reload, its file must be chosen again; broken: sending
 * failed;
 * naming: all bytes are there and the lesson is told; refused: the server could not make a film of it.
 */
export type FilmState =
  | 'queued'
  | 'sending'
  | 'paused'
  | 'missing'
  | 'broken'
  | 'naming'
  | 'processing'
  | 'ready'
  | 'refused'

/** A film on its way into a lesson. */
export interface Film {
  id: string
  owner: string
  course: string
  lesson: string
  /** The lesson's title when it began. */
  title: string
  name: string
  size: number
  /** When the file was changed last: with name and size it tells files apart. */
  stamp: number
  state: FilmState
  /** Bytes */
  sent: number
  /** The upload's address, once the server has one. */
  url?: string
  /** What the lesson names; there from the last byte on. */
  file?: string
  secondsLeft?: number
  /** Percent of the server's work on it. */
  progress?: number
  failure?: unknown
  /** Why the server refused it, in its words. */
  problem?: string
  /** Trying again would not help: another file is needed. */
  isFinal?: boolean
}

export interface Destination {
  course: string
  lesson: string
  title: string
}

export const isSame = (film: Film, file: File) =>
  film.name === file.name && film.size === file.size && film.stamp === file.lastModified

/** Closing the window would stop it. */
export const isOnItsWay = ({ state }: Film) => state === 'queued' || state === 'sending'

export const idOf = (url: string) => url.split('/').pop()!

export const isFilm = (file: File) => file.type.startsWith('video/') || /\.(mp4|m4v|mov|webm|mkv|avi)$/i.test(file.name)
