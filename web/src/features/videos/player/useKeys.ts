import { useEffect, useEffectEvent, type RefObject } from 'react'
import { singleKeysAreOn } from '@/ui/keys'
import { actionOf, type PlayerActions } from './keys'

/** The player's keys: wherever the focus is in it, and while it is nowhere on the page. */
export function useKeys(box: RefObject<HTMLElement | null>, act: PlayerActions) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const on = placeOf(event.target as Element, box.current!)
    if (!on || (on === 'page' && !singleKeysAreOn())) return
    const action = actionOf({ key: event.key, on })
    if (!action) return
    event.preventDefault()
    action(act)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}

function placeOf(target: Element, box: HTMLElement) {
  if (target === document.body) return document.querySelector('dialog[open]') ? undefined : 'page'
  if (!box.contains(target) || target.closest('[role=menu]')) return undefined
  if (target.matches('input[data-own-arrows]')) return 'slider'
  return target.closest('button') ? 'button' : 'player'
}
