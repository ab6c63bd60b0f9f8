import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { singleKeysAreOn } from '@/ui/keys'

const isTyping = (target: EventTarget | null) => target instanceof HTMLElement && (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable)

const places: Record<string, string> = { f: '/c/$community', c: '/c/$community/courses', e: '/c/$community/events', m: '/c/$community/members' }
const pause = 1_200 // ms in which the second key of "g f" counts

/** Keys that work on every page of a shell: search, and `g` with a letter to go somewhere. */
export function useShortcuts(community: string | undefined) {
  const [isSearching, setSearching] = useState(false)
  const navigate = useNavigate()
  useEffect(() => {
    let went = 0
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      if ((event.ctrlKey || event.metaKey) && key === 'k') {
        event.preventDefault()
        setSearching(true)
        return
      }
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)
      if (!isPlain || !singleKeysAreOn() || document.querySelector('dialog[open]')) return
      if (key === '/') {
        event.preventDefault()
        setSearching(true)
      } else if (key === 'g') went = event.timeStamp
      else if (event.timeStamp - went < pause && community && places[key]) {
        event.preventDefault()
        went = 0
        void navigate({ to: places[key], params: { community } } as never)
      }
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [community, navigate])
  return { isSearching, search: () => setSearching(true), stopSearching: () => setSearching(false) }
}
