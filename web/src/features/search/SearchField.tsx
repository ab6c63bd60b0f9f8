import { Search } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useT } from '@/i18n'

const pause = 350 // ms without a key before it searches by itself

/** The field; `onSearch` is called after a pause or at once with Enter. */
export function SearchField({ value, onSearch }: { value: string; onSearch: (words: string) => void }) {
  const t = useT()
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  const [sent, setSent] = useState(value)
  // The address changed by other means than this field: going back, a link.
  if (known !== value) {
    setKnown(value)
    if (value !== sent) setTyped(value)
  }
  const search = () => {
    setSent(typed.trim())
    onSearch(typed.trim())
  }
  const searchNow = useEffectEvent(search)
  useEffect(() => {
    if (typed.trim() === sent) return
    const timer = setTimeout(() => searchNow(), pause)
    return () => clearTimeout(timer)
  }, [typed, sent])
  return (
    <form
      role="search"
      className="relative"
      onSubmit={(event) => {
        event.preventDefault()
        search()
      }}
    >
      <Search aria-hidden className="pointer-events-none absolute start-3.5 top-3.5 size-5 text-ink-3" />
      <input
        type="search"
        dir="auto"
        aria-label={t('search.field')}
        placeholder={t('search.field')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="field-control h-12 ps-11! text-md"
      />
    </form>
  )
}
