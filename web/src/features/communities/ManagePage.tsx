import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet, useChildMatches, useParams } from '@tanstack/react-router'
import { useT } from '@/i18n'
import { communityQuery, type Community } from '@/shared/communities'
import { Count } from '@/ui/Chip'
import { NotFound } from '@/ui/Gone'
import { tabLook, widePage } from '@/ui/looks'
import { TabRow } from '@/ui/TabRow'
import { openSections, sections } from './sections'

/** Around the pages of who runs a community. */
export function ManagePage() {
  const { community: address } = useParams({ from: '/c/$community/manage' })
  const { data: community } = useSuspenseQuery(communityQuery(address))
  const here = useChildMatches({ select: (matches) => matches[0]?.routeId })
  const section = sections.find(({ to }) => to === here)
  if (!section) return <Outlet />
  if (!community.viewer.can.includes(section.right)) return <NotFound />
  return (
    <div className={widePage}>
      <Tabs community={community} address={address} />
      <Outlet />
    </div>
  )
}

function Tabs({ community, address }: { community: Community; address: string }) {
  const t = useT()
  const n = community.pendingCount ?? 0
  return (
    <TabRow label={t('app.manage')}>
      {openSections(community).map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          params={{ community: address }}
          className={tabLook}
          activeOptions={{ includeSearch: false }}
        >
          {t(label)}
          {label === 'app.requests' && <Count n={n} label={t('app.requests.count', { n })} />}
        </Link>
      ))}
    </TabRow>
  )
}
