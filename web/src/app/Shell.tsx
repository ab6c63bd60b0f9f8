import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { lazy, Suspense, type ReactNode } from 'react'
import { Search } from 'lucide-react'
import { useT, withWords } from '@/i18n'
import { IconButton } from '@/ui/Button'
import { Count, Kbd } from '@/ui/Chip'
import { SkipLink } from '@/ui/SkipLink'
import type { NavItem } from './nav'
import { useShortcuts } from './shortcuts'
import { UserCorner, UserTab } from './UserMenu'

const Palette = lazy(() => withWords(import('./Palette')))
const KeysDialog = lazy(() => withWords(import('./KeysDialog')))

interface Props {
  /** Where one is: name, and the way to others. */
  head: (compact: boolean) => ReactNode
  places: NavItem[]
  /** Further sections of the sidebar. */
  more?: ReactNode
  /** Beside the search in a phone's bar. */
  notice?: ReactNode
  /** The community that shortcuts and search are about. */
  community?: string
  children: ReactNode
}

/** Sidebar on wide screens; bar above and tabs below on phones. */
export function Shell({ head, places, more, notice, community, children }: Props) {
  const t = useT()
  const { over, search, showKeys, close } = useShortcuts(community)
  return (
    <div className="lg:grid lg:grid-cols-[256px_minmax(0,1fr)]">
      <SkipLink />
      <aside className="sticky top-0 hidden h-dvh flex-col border-e border-line bg-bg p-3 lg:flex">
        {head(false)}
        <button
          type="button"
          onClick={search}
          className="mt-3 flex h-9 shrink-0 items-center gap-2.5 overflow-hidden rounded-control border border-line-2 bg-surface px-2.5 text-sm text-ink-3 shadow-low hover:border-control"
        >
          <Search aria-hidden className="size-4" />
          {t('app.search')}
          <span aria-hidden className="ms-auto flex gap-1">
            <Kbd>Ctrl</Kbd>
            <Kbd>K</Kbd>
          </span>
        </button>
        <nav
          aria-label={t('app.main')}
          className="scroll-thin -mx-1 mt-4 flex min-h-0 flex-1 flex-col gap-0.5 overflow-y-auto px-1"
        >
          {places.map((place) => (
            <SideLink key={place.label} item={place} />
          ))}
          {more}
        </nav>
        <UserCorner />
      </aside>
      <header className="sticky top-0 z-30 flex h-14 items-center gap-1 border-b border-line bg-bg/95 px-3 backdrop-blur-md lg:hidden">
        {head(true)}
        <span className="flex-1" />
        {notice}
        <IconButton
          label={t('app.search')}
          icon={<Search className="size-5!" />}
          className="size-11!"
          onClick={search}
        />
      </header>
      <main id="main" tabIndex={-1} className="min-w-0 pb-24 outline-none lg:pb-12">
        {children}
      </main>
      <nav
        aria-label={t('app.main')}
        className="fixed inset-x-0 bottom-0 z-30 grid auto-cols-fr grid-flow-col border-t border-line bg-surface/97 pb-[env(safe-area-inset-bottom)] backdrop-blur-md lg:hidden"
      >
        {places.slice(0, 4).map((place) => (
          <TabLink key={place.label} item={place} />
        ))}
        <UserTab />
      </nav>
      <Suspense>
        {over === 'search' && <Palette community={community} onClose={close} onKeys={showKeys} />}
        {over === 'keys' && <KeysDialog onClose={close} />}
      </Suspense>
    </div>
  )
}

const sideLook = clsx(
  'flex h-9 shrink-0 items-center gap-2.5 rounded-control px-2.5 text-control font-[520] text-ink-2 transition-colors hover:bg-line/55 hover:text-ink',
  'aria-[current=page]:bg-line/70 aria-[current=page]:font-[590] aria-[current=page]:text-ink',
)

export function SideLink({ item }: { item: NavItem }) {
  return (
    <Link {...item.link} activeOptions={{ exact: item.exact, includeSearch: !!item.bySearch }} className={sideLook}>
      {item.icon}
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {item.count && <Count {...item.count} />}
    </Link>
  )
}

export function SideHeading({ children }: { children: ReactNode }) {
  return <p className="mt-5 mb-1 ps-2.5 text-xs font-[590] text-ink-3">{children}</p>
}

function TabLink({ item }: { item: NavItem }) {
  return (
    <Link {...item.link} activeOptions={{ exact: item.exact, includeSearch: false }} className={tabBarLook}>
      {item.icon}
      <span className="max-w-full truncate px-0.5">{item.label}</span>
    </Link>
  )
}

/** One place of the bar at the bottom of a phone. */
export const tabBarLook = clsx(
  'grid h-[58px] min-w-0 content-center justify-items-center gap-[3px] text-2xs font-[550] text-ink-3 [&>svg]:size-[22px]',
  'aria-[current=page]:text-brand-ink',
)
