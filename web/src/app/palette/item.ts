import type { LucideIcon } from 'lucide-react'

/** One line of the palette. */
export interface Item {
  id: string
  label: string
  icon: LucideIcon
  /** What it belongs to, or who wrote it. */
  hint?: string
  /** The keys that do the same. */
  keys?: string[]
  run: () => void
}

export interface Group {
  title: string
  items: Item[]
}
