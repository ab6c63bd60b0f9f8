import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { MessagesSquare, SearchX } from 'lucide-react'
import { allOf } from '@/api/lists'
import { PinnedList } from '@/features/posts/PinnedList'
import { placeOf } from '@/features/posts/place'
import { PostCard } from '@/features/posts/PostCard'
import { feedQuery } from '@/features/posts/queries'
import { useT } from '@/i18n'
import { addressOf, type Community } from '@/shared/communities'
import { buttonLook } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { MoreButton } from '@/ui/MoreButton'
import { filterOf, type FeedSearch } from './feedSearch'

/** The posts: what is pinned in one line each, the rest as cards. `address` is how the page's own address names it. */
export function FeedList({
  community,
  address,
  search,
}: {
  community: Community
  address: string
  search: FeedSearch
}) {
  const filter = filterOf(search)
  const feed = useSuspenseInfiniteQuery(feedQuery(address, filter))
  const posts = allOf(feed.data)
  const place = placeOf(community)
  const isLatest = !filter.sort && !filter.search
  const pinned = isLatest ? posts.filter((post) => post.isPinned) : []
  const rest = isLatest ? posts.filter((post) => !post.isPinned) : posts
  return (
    <>
      <PinnedList posts={pinned} place={place} />
      {rest.map((post, index) => (
        <PostCard key={post._id} post={post} place={place} eager={index === 0} />
      ))}
      {rest.length === 0 && !feed.hasNextPage && <NoPosts community={community} search={search} />}
      <MoreButton {...feed} auto />
    </>
  )
}

function NoPosts({ community, search }: { community: Community; search: FeedSearch }) {
  const t = useT()
  const to = { to: '/c/$community' as const, params: { community: addressOf(community) } }
  const topic = community.topics.find(({ key }) => key === search.topic)
  if (search.search || search.sort) {
    const clear = (
      <Link {...to} search={{ topic: search.topic }} className={buttonLook('secondary')}>
        {t(search.search ? 'posts.filter.clear' : 'posts.latest')}
      </Link>
    )
    return search.search ? (
      <Empty
        icon={<SearchX />}
        title={t('posts.search.none', { words: search.search })}
        text={t('posts.search.none.text')}
        action={clear}
      />
    ) : (
      <Empty icon={<MessagesSquare />} title={t('posts.top.none')} text={t('posts.top.none.text')} action={clear} />
    )
  }
  const mayPost = community.viewer.can.includes('post')
  const write = mayPost && (
    <Link {...to} search={{ topic: search.topic, compose: true }} className={buttonLook('primary')}>
      {t('posts.empty.write')}
    </Link>
  )
  return (
    <Empty
      icon={<MessagesSquare />}
      title={t('posts.empty', { place: topic?.name ?? community.name })}
      text={t(mayPost ? 'posts.empty.text' : 'posts.empty.members')}
      action={write}
    />
  )
}
