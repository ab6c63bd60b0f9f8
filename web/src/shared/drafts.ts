import { useEffect, useState } from 'react'

/**
 * A draft that is kept in this browser from its first character until `forget`: closing the page loses nothing. `key`
 * names the place ("post:<community>").
 */
export function useDraft<T extends object>(key: string, empty: T) {
  const name = `draft:${key}`
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...read<T>(name) }))
  useEffect(() => {
    if (JSON.stringify(draft) === JSON.stringify(empty)) localStorage.removeItem(name)
    else write(name, draft)
  })
  /** Takes the members that change, or what makes them of the draft as it is then. */
  const change = (part: Partial<T> | ((old: T) => Partial<T>)) =>
    setDraft((old) => ({ ...old, ...(typeof part === 'function' ? part(old) : part) }))
  const forget = () => {
    setDraft(empty)
    localStorage.removeItem(name)
  }
  return { draft, change, forget }
}

function read<T>(name: string): Partial<T> {
  try {
    return JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<T>
  } catch {
    return {}
  }
}

/** A full or forbidden storage only means that nothing is kept. */
function write(name: string, value: object) {
  try {
    localStorage.setItem(name, JSON.stringify(value))
  } catch {
    /* nothing is kept */
  }
}
