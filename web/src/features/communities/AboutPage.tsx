import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useT } from '@/i18n'
import { communityQuery, isInside, maySeeInside } from '@/shared/communities'
import { useMe } from '@/shared/session'
import { useTitle } from '@/shared/title'
import { twoColumns } from '@/ui/looks'
import { Picture } from '@/ui/Picture'
import { Prose } from '@/ui/Prose'
import { AboutCourses } from './AboutCourses'
import { AboutMembers } from './AboutMembers'
import { AboutTopics } from './AboutTopics'
import { Belonging } from './Belonging'
import { Cover } from './Cover'
import { RunBy } from './RunBy'

/** What a community says of itself, and the way in. */
export function AboutPage() {
  const t = useT()
  const { community: address } = useParams({ from: '/c/$community/about' })
  const { join } = useSearch({ from: '/c/$community/about' })
  const { data: community } = useSuspenseQuery(communityQuery(address))
  const me = useMe()
  const isIn = isInside(community, me)
  const isOpen = maySeeInside(community, me)
  useTitle(`${t('app.about')} · ${community.name}`)
  return (
    <div className={twoColumns}>
      <div className="grid content-start gap-4">
        <article className="card overflow-hidden">
          <div className="aspect-[8/3] overflow-hidden border-b border-line">
            {community.coverCard ? (
              <Picture
                picture={community.coverCard}
                alt=""
                sizes="(min-width: 1024px) 652px, 100vw"
                className="size-full"
                eager
              />
            ) : (
              <Cover name={community.name} />
            )}
          </div>
          <div className="p-4 sm:p-6">
            <h1 className="text-2xl" dir="auto">
              {community.name}
            </h1>
            <Belonging community={community} opened={join} />
            <Prose html={community.descriptionHtml} className="mt-4" />
          </div>
        </article>
        {community.topics.length > 0 && isOpen && <AboutTopics community={community} />}
        {isOpen && <AboutCourses address={address} />}
      </div>
      <div className="grid content-start gap-4">
        <RunBy community={community} address={address} isIn={isIn} />
        {isIn && <AboutMembers community={community} address={address} />}
      </div>
    </div>
  )
}
