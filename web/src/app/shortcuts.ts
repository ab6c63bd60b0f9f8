import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { communityQuery } from '@/shared/communities'
import { singleKeysAreOn } from '@/ui/keys'
import { pressPostKey } from './postKeys'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable)

const places: Record<string, string> = {
  f: '/c/$community',
  c: '/c/$community/courses',
  e: '/c/$community/events',
  m: '/c/$community/members',
}
const pause = 1_200 // ms in which the second key of "g f" counts

/** What lies over the page because of a key. */
type Over = 'search' | 'keys' | undefined

/** Keys that work on every page of a shell: search, `g` with a letter to go somewhere, and those of posts. */
export function useShortcuts(community: string | undefined) {
  const [over, setOver] = useState<Over>()
  const navigate = useNavigate()
  const client = useQueryClient()
  useEffect(() => {
    let went = 0
    const goTo = (to: string, search = {}) => void navigate({ to, params: { community }, search } as never)
    const mayPost = () =>
      !!community && !!client.getQueryData(communityQuery(community).queryKey)?.viewer.can.includes('post')

    /** Whether the key meant something. */
    const press = (key: string, isSecond: boolean): boolean => {
      if (isSecond && community && places[key]) goTo(places[key])
      else if (key === '/') setOver('search')
      else if (key === '?') setOver('keys')
      else if (key === 'n' && mayPost()) goTo('/c/$community', { compose: true })
      else return pressPostKey(key, (href) => void navigate({ href }))
      return true
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      const isCommand = event.ctrlKey || event.metaKey
      if (isCommand && key === 'k') {
        event.preventDefault()
        setOver('search')
        return
      }
      const isPlain = !isCommand && !event.altKey && !event.defaultPrevented && !isTyping(event.target)
      if (!isPlain || !singleKeysAreOn() || document.querySelector('dialog[open]')) return
      const isSecond = event.timeStamp - went < pause
      went = key === 'g' ? event.timeStamp : 0
      if (key !== 'g' && press(key, isSecond)) event.preventDefault()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [community, navigate, client])
  return { over, search: () => setOver('search'), showKeys: () => setOver('keys'), close: () => setOver(undefined) }
}
