import { Link } from '@tanstack/react-router'
import { MessageCircle } from 'lucide-react'
import { useT } from '@/i18n'
import { formatNumber } from '@/i18n/dates'
import { Faces } from '@/ui/Avatar'
import { LikeButton } from './LikeButton'
import type { Place } from './place'
import type { Post } from './queries'
import { useLike } from './writes'

/** What others made of it, and the reader's own part in that. */
export function PostFoot({ post, place }: { post: Post; place: Place }) {
  const t = useT()
  const like = useLike(post)
  const mayLike = post.viewer.can.includes('like')
  return (
    <footer className="-mb-1.5 mt-2.5 -ms-2.5 flex items-center gap-1 text-ink-2">
      <LikeButton
        liked={post.viewer.liked}
        n={post.likeCount}
        onToggle={mayLike ? (liked) => like.mutate(liked) : undefined}
      />
      <Link
        to="/c/$community/p/$post"
        params={{ community: place.address, post: post._id }}
        hash="comments"
        data-key="c"
        className="btn btn-small gap-1.5! px-2.5! hover:bg-sunken max-sm:min-h-11!"
      >
        <MessageCircle aria-hidden className="size-[18px]!" />
        <span aria-hidden className="tabnum">
          {post.commentCount > 0 && formatNumber(post.commentCount)}
        </span>
        <span className="sr-only">{t('posts.comments', { n: post.commentCount })}</span>
      </Link>
      <span className="ms-auto">
        <Faces people={commentersOf(post)} />
      </span>
    </footer>
  )
}

function commentersOf({ firstComments }: Post) {
  const people = new Map(firstComments.flatMap(({ authorCard }) => (authorCard ? [[authorCard._id, authorCard]] : [])))
  return [...people.values()]
}
