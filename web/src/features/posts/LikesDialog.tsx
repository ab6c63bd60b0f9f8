import { useInfiniteQuery } from '@tanstack/react-query'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { Avatar } from '@/ui/Avatar'
import { Dialog } from '@/ui/Dialog'
import { messageOf } from '@/ui/failures'
import { MoreButton } from '@/ui/MoreButton'
import { Skeleton } from '@/ui/Skeleton'
import { AuthorLink } from './AuthorLink'
import type { Place } from './place'
import { likersQuery, type Post } from './queries'

/** Who likes a post. */
export default function LikesDialog({ post, place, onClose }: { post: Post; place: Place; onClose: () => void }) {
  const t = useT()
  const likers = useInfiniteQuery(likersQuery(post._id))
  return (
    <Dialog narrow title={t('posts.likers')} onClose={onClose}>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-1">
        {likers.isPending &&
          Array.from({ length: Math.min(5, post.likeCount) }, (_, row) => <Skeleton key={row} className="h-11" />)}
        {allOf(likers.data).map((person) => (
          <li key={person._id} className="flex min-h-11 items-center gap-3">
            <Avatar person={person} size={32} />
            <AuthorLink person={person} place={place} className="min-w-0 truncate" />
          </li>
        ))}
      </ul>
      {likers.isError && <p className="text-danger">{messageOf(likers.error)}</p>}
      <MoreButton {...likers} auto />
    </Dialog>
  )
}
