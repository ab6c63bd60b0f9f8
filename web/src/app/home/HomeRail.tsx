import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { addressOf, myCommunitiesQuery } from '@/shared/communities'
import { CommunityMark } from '@/ui/CommunityMark'
import { ComingUp } from '../feed/ComingUp'
import { RailCard, railLink } from '../feed/RailCard'
import { useComingUp } from '../feed/useComingUp'

/** My communities and what takes place in them next, on wide screens only. */
export default function HomeRail() {
  const t = useT()
  const { data: mine } = useInfiniteQuery(myCommunitiesQuery)
  const coming = useComingUp('mine')
  const communities = allOf(mine)
  const discover = (
    <Link to="/discover" className={railLink}>
      {t('app.discover')}
    </Link>
  )
  return (
    <aside aria-label={t('app.mycommunities')} className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
      {communities.length > 0 && (
        <RailCard title={t('app.mycommunities')} more={discover}>
          <ul className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-0.5">
            {communities.map((community) => (
              <li key={community._id}>
                <Link
                  to="/c/$community"
                  params={{ community: addressOf(community) }}
                  className="-mx-1.5 flex items-center gap-2.5 rounded-control p-1.5 hover:bg-sunken"
                >
                  <CommunityMark community={community} />
                  <span className="min-w-0">
                    <span className="block truncate leading-5 font-[570]" dir="auto">
                      {community.name}
                    </span>
                    <span className="block text-xs text-ink-3">
                      {t('app.members.count', { n: community.memberCount })}
                    </span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </RailCard>
      )}
      <ComingUp
        events={coming?.events ?? []}
        communityOf={({ community, communityCard }) => (communityCard ? addressOf(communityCard) : community)}
        all={{ to: '/me/events' }}
      />
    </aside>
  )
}
