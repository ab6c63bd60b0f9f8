import { useSyncExternalStore } from 'react'

/** As wide as the theme's --breakpoint-xl: there is room for a column beside the feed. */
const wide = matchMedia('(min-width: 75rem)')

function subscribe(listener: () => void) {
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}

/** Whether the column beside a feed is there: what is not seen is not asked for. */
export const useIsWide = () => useSyncExternalStore(subscribe, () => wide.matches)
