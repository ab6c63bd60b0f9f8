import { Link } from '@tanstack/react-router'
import { ChevronRight, MessageCircle, Pin } from 'lucide-react'
import { useT } from '@/i18n'
import { formatNumber } from '@/i18n/dates'
import type { Place } from './place'
import type { Post } from './queries'

/** What a community wants everybody to find: one line each. */
export function PinnedList({ posts, place }: { posts: Post[]; place: Place }) {
  const t = useT()
  if (!posts.length) return null
  return (
    <section aria-label={t('posts.pinned')} className="card divide-y divide-line overflow-hidden">
      {posts.map((post) => (
        <Link
          key={post._id}
          to="/c/$community/p/$post"
          params={{ community: place.address, post: post._id }}
          className="flex min-h-12 items-center gap-3 px-4 py-2.5 -outline-offset-3 hover:bg-sunken/60"
        >
          <Pin aria-hidden className="size-4 shrink-0 rotate-45 text-gold-ink" />
          <span className="min-w-0 flex-1 truncate font-[550]" dir="auto">
            {post.title}
          </span>
          <span className="flex items-center gap-1 text-sm text-ink-3 max-sm:hidden">
            <MessageCircle aria-hidden className="size-4" />
            <span aria-hidden className="tabnum">
              {formatNumber(post.commentCount)}
            </span>
            <span className="sr-only">{t('posts.comments', { n: post.commentCount })}</span>
          </span>
          <ChevronRight aria-hidden className="size-4 text-ink-3 rtl:-scale-x-100" />
        </Link>
      ))}
    </section>
  )
}
