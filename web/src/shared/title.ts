import { useEffect } from 'react'
import { useSite } from '@/shared/session'

/** The window's title: the page's own name before the site's. */
export function useTitle(name?: string) {
  const site = useSite()
  const title = name ? `${name} · ${site.name}` : site.name
  useEffect(() => {
    document.title = title
  }, [title])
}
