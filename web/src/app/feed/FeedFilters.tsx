import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { useT } from '@/i18n'
import { addressOf, type Community } from '@/shared/communities'
import { Dot } from '@/ui/Chip'
import { pillLook } from '@/ui/looks'
import type { FeedSearch } from './feedSearch'
import { InviteButton } from './InviteButton'
import { useIsWide } from './useIsWide'

const chipLook = clsx(
  'inline-flex h-8 shrink-0 items-center gap-1.5 rounded-full border border-line-2 bg-surface px-3 text-sm font-[540] text-ink-2',
  'aria-[current=page]:border-brand aria-[current=page]:bg-brand-soft aria-[current=page]:text-brand-ink',
)

/** In which order and of which topic. The topics stand in the sidebar where there is one. */
export function FeedFilters({ community, search }: { community: Community; search: FeedSearch }) {
  const t = useT()
  const isWide = useIsWide()
  const to = {
    to: '/c/$community' as const,
    params: { community: addressOf(community) },
    resetScroll: false,
    activeOptions: { exact: true },
  }
  if (search.search) {
    return (
      <div className="flex flex-wrap items-center gap-2 px-1 pt-1">
        <p className="min-w-0 truncate text-ink-2">{t('posts.search.for', { words: search.search })}</p>
        <Link {...to} search={{ topic: search.topic }} className={`${pillLook} gap-1.5`}>
          <X aria-hidden className="size-4" />
          {t('posts.filter.clear')}
        </Link>
      </div>
    )
  }
  return (
    <div className="grid gap-2 pt-1">
      <div className="flex flex-wrap items-center justify-between gap-1.5">
        <nav aria-label={t('posts.order')} className="flex items-center gap-1.5">
          <Link {...to} search={{ ...search, sort: undefined }} className={pillLook}>
            {t('posts.latest')}
          </Link>
          <Link {...to} search={{ ...search, sort: 'top' }} className={pillLook}>
            {t('posts.top')}
          </Link>
        </nav>
        {/* Where there is a column beside the feed, it stands there. */}
        {!isWide && <InviteButton community={community} look="ghost" />}
      </div>
      {community.topics.length > 0 && (
        <nav
          aria-label={t('app.topics')}
          className="-mx-3 flex gap-1.5 overflow-x-auto px-3 py-0.5 [scrollbar-width:none] sm:-mx-6 sm:px-6 lg:hidden"
        >
          <Link {...to} search={{ ...search, topic: undefined }} className={chipLook}>
            {t('posts.topics.all')}
          </Link>
          {community.topics.map((topic) => (
            <Link key={topic.key} {...to} search={{ ...search, topic: topic.key }} className={chipLook}>
              <Dot color={topic.color} />
              <span dir="auto">{topic.name}</span>
            </Link>
          ))}
        </nav>
      )}
    </div>
  )
}
