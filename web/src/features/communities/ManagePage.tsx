import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet, useChildMatches, useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useT } from '@/i18n'
import { communityQuery, type Community } from '@/shared/communities'
import { countOf, requestsQuery } from '@/shared/members'
import { Count } from '@/ui/Chip'
import { NotFound } from '@/ui/Gone'
import { tabLook, tabRow, widePage } from '@/ui/looks'
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
      <Tabs community={community} address={address} here={section.to} />
      <Outlet />
    </div>
  )
}

function Tabs({ community, address, here }: { community: Community; address: string; here: string }) {
  const t = useT()
  const row = useRef<HTMLElement>(null)
  // A phone shows some of the tabs: the current one is among them.
  useEffect(() => row.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' }), [here])
  const mayApprove = community.viewer.can.includes('approve')
  const { data } = useInfiniteQuery({ ...requestsQuery(address), enabled: mayApprove })
  const { n, more } = countOf(data)
  return (
    <nav ref={row} aria-label={t('app.manage')} className={tabRow}>
      {openSections(community).map(({ to, label, right }) => (
        <Link key={to} to={to} params={{ community: address }} className={tabLook} activeOptions={{ includeSearch: false }}>
          {t(label)}
          {right === 'approve' && label === 'app.requests' && <Count n={n} more={more} label={t('app.requests.count', { n })} />}
        </Link>
      ))}
    </nav>
  )
}
