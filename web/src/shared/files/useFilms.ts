import { useSyncExternalStore } from 'react'
import { isOnItsWay, type Film } from './film'
import { browserMemory } from './filmMemory'
import { serverPost } from './filmPost'
import { Films } from './films'

/** The one of this window. */
export const films = new Films(serverPost, browserMemory)

const warn = (event: BeforeUnloadEvent) => event.preventDefault()

// Only while bytes are leaving: a window with this listener is slower to come back to.
films.subscribe(() => {
  if (films.all().some(isOnItsWay)) addEventListener('beforeunload', warn)
  else removeEventListener('beforeunload', warn)
})

addEventListener('online', () => films.reconnect())

export const useFilms = (): readonly Film[] => useSyncExternalStore(films.subscribe, films.all)

export const useFilmOf = (lesson: string): Film | undefined => useFilms().find((film) => film.lesson === lesson)
