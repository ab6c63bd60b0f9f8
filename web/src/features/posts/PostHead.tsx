import { Link } from '@tanstack/react-router'
import { Pin } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '@/i18n'
import { Avatar } from '@/ui/Avatar'
import { Dot } from '@/ui/Chip'
import { AuthorLink } from './AuthorLink'
import type { Place } from './place'
import type { Post } from './queries'
import { When } from './When'

/** Who wrote it, when, and where. `children`: the menu. */
export function PostHead({ post, place, children }: { post: Post; place: Place; children: ReactNode }) {
  return (
    <header className="flex items-start gap-3">
      <Avatar person={post.authorCard} size={40} />
      <div className="min-w-0 flex-1">
        <p className="leading-5">
          <AuthorLink person={post.authorCard} place={place} />
        </p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-1.5 text-sm text-ink-3">
          <When createdAt={post.createdAt} editedAt={post.editedAt} />
          <Where post={post} place={place} />
        </p>
      </div>
      {children}
    </header>
  )
}

function Where({ post, place }: { post: Post; place: Place }) {
  const t = useT()
  const topic = place.topics.find(({ key }) => key === post.topic)
  const params = { community: place.address }
  return (
    <>
      {place.name && (
        <>
          <span aria-hidden>·</span>
          <Link to="/c/$community" params={params} className="truncate hover:text-ink hover:underline" dir="auto">
            {place.name}
          </Link>
        </>
      )}
      {topic && (
        <>
          <span aria-hidden>·</span>
          <Link
            to="/c/$community"
            params={params}
            search={{ topic: topic.key }}
            className="inline-flex min-w-0 items-center gap-1.5 hover:text-ink hover:underline"
          >
            <Dot color={topic.color} />
            <span className="truncate" dir="auto">
              {topic.name}
            </span>
          </Link>
        </>
      )}
      {post.isPinned && !place.name && (
        <span className="inline-flex items-center gap-1 text-gold-ink">
          <Pin aria-hidden className="size-3.5 rotate-45" />
          {t('posts.pinned')}
        </span>
      )}
    </>
  )
}
