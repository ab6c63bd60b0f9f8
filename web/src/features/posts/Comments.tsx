import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { Callout } from '@/ui/Callout'
import { messageOf } from '@/ui/failures'
import { MoreButton } from '@/ui/MoreButton'
import { Skeleton } from '@/ui/Skeleton'
import { threadsQuery } from './commentQueries'
import { NewComment } from './NewComment'
import type { Place } from './place'
import type { Post } from './queries'
import { merged } from './threads'
import { ThreadItem } from './ThreadItem'
import { useLinkedComment } from './useLinkedComment'

/** What was said about a post, oldest first. `join`: what stands in the editor's place for who may not write. */
export function Comments({ post, place, join }: { post: Post; place: Place; join: ReactNode }) {
  const t = useT()
  const list = useInfiniteQuery(threadsQuery(post._id))
  const threads = merged(allOf(list.data))
  const { linked, isGone } = useLinkedComment(threads, list)
  const mayWrite = post.viewer.can.includes('comment')
  return (
    <section
      id="comments"
      aria-labelledby="comments-title"
      className="card grid grid-cols-[minmax(0,1fr)] gap-4 p-4 sm:p-5"
    >
      <h2 id="comments-title" className="text-md">
        {t('posts.comments', { n: post.commentCount })}
      </h2>
      {isGone && <Callout tone="gold">{t('posts.comment.missing')}</Callout>}
      {list.isPending && <Skeleton className="h-24" />}
      {list.isError && <p className="text-danger">{messageOf(list.error)}</p>}
      {list.isSuccess && threads.length === 0 && (
        <p className="text-ink-2">{t(mayWrite ? 'posts.comments.first' : 'posts.comments.none')}</p>
      )}
      {threads.length > 0 && (
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-3">
          {threads.map((thread) => (
            <ThreadItem key={thread._id} thread={thread} place={place} linked={linked} />
          ))}
        </ul>
      )}
      <MoreButton {...list} />
      {mayWrite ? <NewComment post={post._id} /> : join}
    </section>
  )
}
