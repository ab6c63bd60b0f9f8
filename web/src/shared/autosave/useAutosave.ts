import { useEffect, useState, useSyncExternalStore } from 'react'
import { isSignedOut } from '@/api/problems'
import { Autosave, type Plain } from './autosave'

/** Those that are in use or have not been saved: coming back to a page finds them as they were left. */
const all = new Map<string, Autosave<Plain>>()

addEventListener('online', () => all.forEach((one) => void one.flush()))

function autosaveOf<T extends Plain>(key: string, saved: T, save: (value: T) => Promise<unknown>): Autosave<T> {
  const found = all.get(key) as Autosave<T> | undefined
  const one = found ?? new Autosave(key, saved, save)
  all.set(key, one as unknown as Autosave<Plain>)
  return one
}

async function leave(key: string, one: Autosave<never>) {
  await one.flush()
  if (one.snapshot().state !== 'failed') all.delete(key)
}

/** `key` names document and member, and stays the same for a component's life. */
export function useAutosave<T extends Plain>(key: string, saved: T, save: (value: T) => Promise<unknown>) {
  const [one] = useState(() => autosaveOf(key, saved, save))
  const { value, state, failure } = useSyncExternalStore(one.subscribe, one.snapshot)
  useEffect(() => {
    one.follow(saved, save)
  })
  useEffect(() => {
    all.set(key, one as unknown as Autosave<Plain>)
    return () => void leave(key, one as never)
  }, [key, one])
  return {
    value,
    state,
    failure,
    isSignedOut: state === 'failed' && isSignedOut(failure),
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
