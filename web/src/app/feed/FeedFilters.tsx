import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useT } from '@/i18n'
import { addressOf, type Community } from '@/shared/communities'
import { Dot } from '@/ui/Chip'
import { pillLook } from '@/ui/looks'
import type { FeedSearch } from './feedSearch'

/** In which order and of which topic. The topics stand in the sidebar where there is one. */
export function FeedFilters({ community, search }: { community: Community; search: FeedSearch }) {
  const t = useT()
  const to = { to: '/c/$community' as const, params: { community: addressOf(community) }, resetScroll: false }
  const current = (is: boolean) => (is ? 'true' : undefined)
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
      <nav aria-label={t('posts.order')} className="flex items-center gap-1.5">
        <Link {...to} search={{ topic: search.topic }} aria-current={current(!search.sort)} activeProps={{}} className={pillLook}>
          {t('posts.latest')}
        </Link>
        <Link {...to} search={{ topic: search.topic, sort: 'top' }} aria-current={current(search.sort === 'top')} activeProps={{}} className={pillLook}>
          {t('posts.top')}
        </Link>
      </nav>
      {community.topics.length > 0 && (
        <nav aria-label={t('app.topics')} className="-mx-3 flex gap-1.5 overflow-x-auto px-3 py-0.5 [scrollbar-width:none] sm:-mx-6 sm:px-6 lg:hidden">
          {community.topics.map((topic) => {
            const isOn = topic.key === search.topic
            return (
              <Link
                key={topic.key}
                {...to}
                search={{ sort: search.sort, topic: isOn ? undefined : topic.key }}
                aria-current={current(isOn)}
                className="inline-flex h-8 shrink-0 items-center gap-1.5 rounded-full border border-line-2 bg-surface px-3 text-sm font-[540] text-ink-2 aria-[current=true]:border-brand aria-[current=true]:bg-brand-soft aria-[current=true]:text-brand-ink"
              >
                <Dot color={topic.color} />
                <span dir="auto">{topic.name}</span>
                {isOn && <X aria-hidden className="size-3.5" />}
              </Link>
            )
          })}
        </nav>
      )}
    </div>
  )
}
