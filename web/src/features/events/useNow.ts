import { useSyncExternalStore } from 'react'

const step = 30_000 // ms
const listeners = new Set<() => void>()
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

function listen(listener: () => void) {
  listeners.add(listener)
  timer ??= setInterval(() => {
    now = Date.now()
    listeners.forEach((tell) => tell())
  }, step)
  return () => {
    listeners.delete(listener)
    if (listeners.size) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The time, to the half minute. */
export const useNow = (): number =>
  useSyncExternalStore(listen, () => {
    if (!timer && Date.now() - now > step) now = Date.now()
    return now
  })
