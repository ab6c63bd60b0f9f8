import { useEffect, useRef, useState, type RefObject } from 'react'

const idleAfter = 2_600 // ms

const mayGo = (box: HTMLElement | null) => !box?.matches(':has(:focus-visible, :popover-open)')

/**
 * Whether the controls may go: the film plays, nothing has moved for a while, and nothing in it has the keyboard's
 * focus.
 */
export function useIdle(box: RefObject<HTMLElement | null>, isPlaying: boolean) {
  const [isIdle, setIdle] = useState(false)
  const timer = useRef(0)
  const wake = () => {
    setIdle(false)
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setIdle(mayGo(box.current)), idleAfter)
  }
  useEffect(() => {
    if (!isPlaying) return
    timer.current = window.setTimeout(() => setIdle(mayGo(box.current)), idleAfter)
    return () => {
      clearTimeout(timer.current)
      setIdle(false)
    }
  }, [box, isPlaying])
  return { isIdle: isIdle && isPlaying, wake }
}
