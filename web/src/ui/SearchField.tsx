import { clsx } from 'clsx'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

const pause = 250 // ms without a key before it searches

interface Props {
  /** What is searched; its name and what stands in it. */
  label: string
  value: string
  onChange: (words: string) => void
  className?: string
}

/** Words that a list is searched for, told when the typing pauses. */
export function SearchField({ label, value, onChange, className }: Props) {
  const [typed, setTyped] = useState(value)
  const told = useRef(value)
  // Somebody else changed it: "Clear filters", the way back.
  useEffect(() => {
    if (value !== told.current) setTyped(value)
    told.current = value
  }, [value])
  useEffect(() => {
    if (typed === told.current) return
    const timer = setTimeout(() => {
      told.current = typed
      onChange(typed)
    }, pause)
    return () => clearTimeout(timer)
  }, [typed, onChange])
  return (
    <span className={clsx('relative block', className)}>
      <Search aria-hidden className="pointer-events-none absolute start-3 top-3 size-4 text-ink-3" />
      <input
        type="search"
        dir="auto"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="field-control ps-9!"
        autoComplete="off"
      />
    </span>
  )
}
