import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useT, withWords } from '@/i18n'
import { communityQuery } from '@/shared/communities'
import { JoinCard } from '@/shared/joining/JoinCard'
import { useTitle } from '@/shared/title'
import { narrowPage } from '@/ui/looks'
import { Prose } from '@/ui/Prose'
import { Comments } from './Comments'
import { PictureGrid } from './PictureGrid'
import { picturesOf } from './pictureGrid'
import { placeOf, type Place } from './place'
import { PostFoot } from './PostFoot'
import { PostHead } from './PostHead'
import { PostMenu } from './PostMenu'
import { postQuery, type Post } from './queries'

const LikesDialog = lazy(() => withWords(import('./LikesDialog')))

/** One post with everything that was said about it. */
export function PostPage() {
  const t = useT()
  const navigate = useNavigate()
  const { community: address, post: id } = useParams({ from: '/c/$community/p/$post' })
  const { data: community } = useSuspenseQuery(communityQuery(address))
  const { data: post } = useSuspenseQuery(postQuery(id))
  useTitle(post.title)
  const place = placeOf(community)
  const params = { community: place.address }
  return (
    <div className={narrowPage}>
      <Link
        to="/c/$community"
        params={params}
        activeOptions={{ exact: true }}
        className="-mb-1 inline-flex items-center gap-1.5 justify-self-start rounded-control px-1 py-1 text-control font-[550] text-ink-2 hover:text-ink"
      >
        <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
        {t('app.feed')}
      </Link>
      <article
        data-post
        tabIndex={-1}
        aria-labelledby="post-title"
        className="card p-4 focus-visible:rounded-card sm:p-6"
      >
        <PostHead post={post} place={place}>
          <PostMenu post={post} place={place} onRemoved={() => void navigate({ to: '/c/$community', params })} />
        </PostHead>
        <h1 id="post-title" dir="auto" className="mt-4 text-xl">
          {post.title}
        </h1>
        <Prose html={post.contentHtml} className="mt-2" />
        <PictureGrid pictures={picturesOf(post)} eager />
        <PostFoot post={post} place={place} />
        <Likers post={post} place={place} />
      </article>
      <Comments post={post} place={place} join={<JoinCard community={community} text={t('posts.join.comment')} />} />
    </div>
  )
}

function Likers({ post, place }: { post: Post; place: Place }) {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  if (!post.likeCount) return null
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="mt-3 rounded-control py-0.5 text-sm text-ink-3 hover:text-ink hover:underline"
      >
        {t('posts.liked', { n: post.likeCount })}
      </button>
      {isOpen && (
        <Suspense>
          <LikesDialog post={post} place={place} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
