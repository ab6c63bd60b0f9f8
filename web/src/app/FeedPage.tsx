import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useT, withWords } from '@/i18n'
import { communityQuery, type Community } from '@/shared/communities'
import { useMe } from '@/shared/session'
import { useTitle } from '@/shared/title'
import { Dot } from '@/ui/Chip'
import { twoColumns } from '@/ui/looks'
import { ComposerLine } from './feed/ComposerLine'
import { FeedFilters } from './feed/FeedFilters'
import { FeedList } from './feed/FeedList'
import { NextEventBand } from './feed/NextEventBand'
import { ResumeRoom } from './feed/ResumeRoom'
import { useIsWide } from './feed/useIsWide'

const JoinCard = lazy(() =>
  withWords(import('@/shared/joining/JoinCard').then(({ JoinCard }) => ({ default: JoinCard }))),
)
const FeedRail = lazy(() => withWords(import('./feed/FeedRail')))
const ResumeLine = lazy(() => withWords(import('./feed/ResumeLine')))
const StepsBelow = lazy(() => withWords(import('./feed/StepsBelow')))
const NewPost = lazy(() => withWords(import('@/features/posts/NewPost')))
const route = getRouteApi('/c/$community/')

/** A community's posts, and what is going on in it. */
export function FeedPage() {
  const { community: address } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data: community } = useSuspenseQuery(communityQuery(address))
  const isWide = useIsWide()
  const me = useMe()
  const mayPost = community.viewer.can.includes('post')
  const closeComposer = () =>
    void navigate({ search: (old) => ({ ...old, compose: undefined }), replace: true, resetScroll: false })
  return (
    <div className={twoColumns}>
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-3.5">
        <Heading community={community} topic={search.topic} />
        {mayPost ? <ComposerLine community={community} /> : <JoinPrompt community={community} />}
        <NextEventBand community={address} />
        {!isWide && me && (
          <Suspense fallback={<ResumeRoom community={community._id} />}>
            <ResumeLine community={community} />
          </Suspense>
        )}
        <FeedFilters community={community} search={search} />
        <FeedList community={community} address={address} search={search} />
        {!isWide && community.viewer.status === 'active' && (
          <Suspense>
            <StepsBelow community={community} address={address} />
          </Suspense>
        )}
      </div>
      <Suspense>{isWide && <FeedRail community={community} address={address} />}</Suspense>
      {search.compose && mayPost && (
        <Suspense>
          <NewPost community={community} topic={search.topic} onClose={closeComposer} />
        </Suspense>
      )}
    </div>
  )
}

function JoinPrompt({ community }: { community: Community }) {
  const t = useT()
  return (
    <Suspense fallback={<div className="h-[4.4rem] rounded-card bg-brand-soft" />}>
      <JoinCard community={community} text={t('posts.join.feed', { name: community.name })} />
    </Suspense>
  )
}

/** The topic where one is chosen; else the community's name stands in the sidebar already. */
function Heading({ community, topic: key }: { community: Community; topic?: string }) {
  const t = useT()
  const topic = community.topics.find((one) => one.key === key)
  useTitle(topic ? `${topic.name} · ${community.name}` : community.name)
  if (!topic) {
    return (
      <h1 className="sr-only">
        {community.name}: {t('app.feed')}
      </h1>
    )
  }
  return (
    <h1 className="flex items-center gap-2.5 px-1 text-xl">
      <Dot color={topic.color} />
      <span dir="auto">{topic.name}</span>
    </h1>
  )
}
