import { clsx } from 'clsx'
import { useLayoutEffect, useRef } from 'react'

/** Text of members, rendered and made safe by the server (`contentHtml`, `descriptionHtml`). */
export function Prose({ html, className }: { html: string; className?: string }) {
  const box = useRef<HTMLDivElement>(null)
  // Code and tables that are wider than the text scroll: keys must get there too.
  useLayoutEffect(() => {
    for (const wide of box.current!.querySelectorAll<HTMLElement>('pre, table')) {
      if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0
    }
  }, [html])
  return <div ref={box} dir="auto" className={clsx('prose', className)} dangerouslySetInnerHTML={{ __html: html }} />
}
