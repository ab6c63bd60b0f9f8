import type { LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A place one can go to from everywhere. */
export interface NavItem {
  label: string
  icon: ReactNode
  link: Pick<LinkProps, 'to' | 'params' | 'search'>
  /** Only that page itself counts as being there, not what is below it. */
  exact?: boolean
  /** The search decides whether one is there: a topic. */
  bySearch?: boolean
  count?: { n: number; label: string }
}
