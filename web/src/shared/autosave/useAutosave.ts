import { useMutation } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Autosave, type Plain } from './autosave'

interface Kept {
  one: Autosave<Plain>
  users: number
}

/** Those that are in use or have not been saved: coming back to a page finds them as they were left. */
const all = new Map<string, Kept>()

addEventListener('online', () => all.forEach(({ one }) => void one.flush()))

function keptOf<T extends Plain>(key: string, saved: T, save: (value: T) => Promise<unknown>): Kept {
  const kept = all.get(key) ?? { one: new Autosave(key, saved, save) as unknown as Autosave<Plain>, users: 0 }
  all.set(key, kept)
  return kept
}

function enter(key: string, kept: Kept) {
  kept.users++
  all.set(key, kept)
}

async function leave(key: string, kept: Kept) {
  kept.users--
  await kept.one.flush()
  if (!kept.users && kept.one.snapshot().state !== 'failed') all.delete(key)
}

/** `key` names document and member, and stays the same for a component's life. */
export function useAutosave<T extends Plain>(key: string, saved: T, save: (value: T) => Promise<unknown>) {
  // As a mutation, so that a session that ended is noticed as with every other write.
  const { mutateAsync } = useMutation({ mutationFn: save, networkMode: 'always' })
  const [kept] = useState(() => keptOf(key, saved, mutateAsync))
  const one = kept.one as unknown as Autosave<T>
  const { value, state, failure } = useSyncExternalStore(one.subscribe, one.snapshot)
  useEffect(() => {
    one.follow(saved, mutateAsync)
  })
  useEffect(() => {
    enter(key, kept)
    return () => void leave(key, kept)
  }, [key, kept])
  return {
    value,
    state,
    failure,
    change: (next: T) => one.change(next),
    /** Changes and saves without a pause: switches, choices. */
    set: (next: T) => {
      one.change(next)
      void one.flush()
    },
    flush: () => void one.flush(),
  }
}

export type Autosaved<T extends Plain> = ReturnType<typeof useAutosave<T>>
