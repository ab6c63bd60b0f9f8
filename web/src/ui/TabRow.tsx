import { useEffect, useRef, type ReactNode } from 'react'

/**
 * A row of links between pages that belong together; where it is too long it shows the current one. Links: `tabLook`.
 */
export function TabRow({ label, children }: { label: string; children: ReactNode }) {
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    const current = row.current!.querySelector<HTMLElement>('[aria-current=page]')
    if (!current) return
    const { left, right } = row.current!.getBoundingClientRect()
    const at = current.getBoundingClientRect()
    if (at.left < left || at.right > right) row.current!.scrollBy({ left: at.left - left - 40 })
  })
  return (
    <nav
      ref={row}
      aria-label={label}
      className="flex gap-5 overflow-x-auto border-b border-line [scrollbar-width:none]"
    >
      {children}
    </nav>
  )
}
