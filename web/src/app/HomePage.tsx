import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { allOf } from '@/api/lists'
import { homePlaceOf } from '@/features/posts/place'
import { PostCard } from '@/features/posts/PostCard'
import { homeFeedQuery } from '@/features/posts/queries'
import { useT, withWords } from '@/i18n'
import { useTitle } from '@/shared/title'
import { buttonLook } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { twoColumns } from '@/ui/looks'
import { MoreButton } from '@/ui/MoreButton'
import { useIsWide } from './feed/useIsWide'

const HomeRail = lazy(() => withWords(import('./home/HomeRail')))

/** The newest of all communities that one is in. */
export function HomePage() {
  const t = useT()
  const feed = useSuspenseInfiniteQuery(homeFeedQuery)
  const posts = allOf(feed.data)
  const isWide = useIsWide()
  useTitle(t('app.home'))
  const discover = (
    <Link to="/discover" className={buttonLook('primary')}>
      {t('posts.home.discover')}
    </Link>
  )
  return (
    <div className={twoColumns}>
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-3.5">
        <h1 className="px-1 text-xl">{t('app.home')}</h1>
        {posts.map((post, index) => (
          <PostCard key={post._id} post={post} place={homePlaceOf(post)} eager={index === 0} />
        ))}
        {posts.length === 0 && (
          <Empty icon={<Compass />} title={t('posts.home.empty')} text={t('posts.home.empty.text')} action={discover} />
        )}
        <MoreButton {...feed} auto />
      </div>
      <Suspense>{isWide && <HomeRail />}</Suspense>
    </div>
  )
}
