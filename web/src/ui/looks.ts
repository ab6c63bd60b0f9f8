import { clsx } from 'clsx'

/** One link of a `TabRow`; the current one carries `aria-current`. */
export const tabLook = clsx(
  'inline-flex items-center gap-1.5 border-b-2 border-transparent px-1 pt-1 pb-2.5 text-control font-[560] whitespace-nowrap text-ink-2',
  'hover:text-ink aria-[current=page]:border-brand aria-[current=page]:text-ink',
)

/** A link that filters what is below it or names one part of a page; the current one carries `aria-current`. */
export const pillLook = clsx(
  'inline-flex h-8 items-center rounded-full px-3 text-sm font-[560] whitespace-nowrap text-ink-2 hover:bg-line/60',
  'aria-[current=true]:bg-ink aria-[current=true]:text-bg aria-[current=page]:bg-ink aria-[current=page]:text-bg',
)

/** A page with one column, and one with a column beside it. */
export const narrowPage =
  'mx-auto grid w-full max-w-[700px] grid-cols-[minmax(0,1fr)] content-start gap-4 px-3 pt-4 sm:px-6 lg:pt-6'
export const widePage =
  'mx-auto grid w-full max-w-[1024px] grid-cols-[minmax(0,1fr)] content-start gap-5 px-3 pt-4 sm:px-6 lg:pt-6'
export const twoColumns =
  'mx-auto grid w-full max-w-[1024px] grid-cols-[minmax(0,1fr)] gap-7 px-3 pt-3 sm:px-6 lg:pt-6 xl:grid-cols-[minmax(0,1fr)_296px]'
