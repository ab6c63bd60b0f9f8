import { useRef } from 'react'

const pause = 600 // ms after which a new word begins

/** Letters typed into a list move the focus to the next item that begins with them. */
export function useTypeAhead(items: () => HTMLElement[]) {
  const typed = useRef({ word: '', at: 0 })
  return (event: React.KeyboardEvent) => {
    if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return
    const now = Date.now()
    const word = (now - typed.current.at < pause ? typed.current.word : '') + event.key.toLowerCase()
    typed.current = { word, at: now }
    const all = items()
    const from = all.indexOf(document.activeElement as HTMLElement) + (word.length > 1 ? 0 : 1)
    const next = [...all.slice(from), ...all].find((item) => item.textContent?.trim().toLowerCase().startsWith(word))
    next?.focus()
  }
}
