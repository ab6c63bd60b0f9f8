import { Link } from '@tanstack/react-router'
import { Excerpt } from './Excerpt'
import { PictureGrid } from './PictureGrid'
import { picturesOf } from './pictureGrid'
import type { Place } from './place'
import { PostFoot } from './PostFoot'
import { PostHead } from './PostHead'
import { PostMenu } from './PostMenu'
import type { Post } from './queries'

/** A post in a feed. `data-post` and `data-key` are what the single keys of app/postKeys look for. */
export function PostCard({ post, place, eager }: { post: Post; place: Place; eager?: boolean }) {
  const id = `post-${post._id}`
  return (
    <article data-post tabIndex={-1} className="card p-4 focus-visible:rounded-card sm:p-5" aria-labelledby={id}>
      <PostHead post={post} place={place}>
        <PostMenu post={post} place={place} />
      </PostHead>
      <h2 id={id} className="mt-3 text-md leading-6">
        <Link
          data-key="Enter"
          to="/c/$community/p/$post"
          params={{ community: place.address, post: post._id }}
          className="block hover:underline"
          dir="auto"
        >
          {post.title}
        </Link>
      </h2>
      <Excerpt post={post} place={place} />
      <PictureGrid pictures={picturesOf(post)} eager={eager} />
      <PostFoot post={post} place={place} />
    </article>
  )
}
