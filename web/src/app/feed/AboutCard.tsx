import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Globe, Lock } from 'lucide-react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { formatNumber } from '@/i18n/dates'
import { addressOf, type Community } from '@/shared/communities'
import { membersQuery } from '@/shared/members'
import { Faces } from '@/ui/Avatar'
import { Picture } from '@/ui/Picture'
import { firstWords } from './firstWords'
import { InviteButton } from './InviteButton'
import { someCoursesQuery } from './queries'
import { useComingUp } from './useComingUp'

const faces = 5

/** What this community is, and who is here. `address` is how the page's own address names it. */
export function AboutCard({ community, address }: { community: Community; address: string }) {
  const t = useT()
  const isMember = community.viewer.status === 'active'
  const { data: members } = useInfiniteQuery({ ...membersQuery(address), enabled: isMember })
  const params = { community: addressOf(community) }
  const Kind = community.type === 'private' ? Lock : Globe
  const mayInvite = community.viewer.can.includes('invite')
  return (
    <section className="card overflow-hidden">
      {community.coverCard && (
        <Picture picture={community.coverCard} alt="" sizes="296px" className="h-[92px] w-full" />
      )}
      <div className="p-4 pt-3.5">
        <h2 className="text-md" dir="auto">
          <Link to="/c/$community/about" params={params} className="hover:underline">
            {community.name}
          </Link>
        </h2>
        <p className="mt-0.5 line-clamp-4 text-sm text-ink-2" dir="auto">
          {firstWords(community.descriptionHtml)}
        </p>
        <p className="mt-2 flex items-center gap-1.5 text-xs text-ink-3">
          <Kind aria-hidden className="size-3.5" />
          {t(community.type === 'private' ? 'posts.private' : 'posts.public')}
        </p>
        <Counts community={community} address={address} />
        {(members || mayInvite) && (
          <div className="mt-3.5 flex items-center justify-between gap-3">
            <Faces
              size={28}
              people={allOf(members)
                .slice(0, faces)
                .map(({ person }) => person)}
            />
            <InviteButton community={community} />
          </div>
        )}
      </div>
    </section>
  )
}

function Counts({ community, address }: { community: Community; address: string }) {
  const t = useT()
  const { data: courses } = useQuery(someCoursesQuery(address))
  const coming = useComingUp({ community: address })
  const countOf = (n: number | undefined, hasMore: boolean | undefined) =>
    n !== undefined && formatNumber(n) + (hasMore ? '+' : '')
  const counts = [
    { label: t('posts.members.label', { n: community.memberCount }), value: formatNumber(community.memberCount) },
    {
      label: t('posts.courses.label', { n: courses?.data.length ?? 0 }),
      value: countOf(courses?.data.length, !!courses?.nextCursor),
    },
    {
      label: t('posts.events.label', { n: coming?.events.length ?? 0 }),
      value: countOf(coming?.events.length, coming?.hasMore),
    },
  ]
  return (
    <dl className="mt-3.5 grid grid-cols-3 border-y border-line py-3 text-center">
      {counts.map(({ label, value }) => (
        <div key={label} className="flex flex-col-reverse border-line not-first:border-s">
          <dt className="text-xs text-ink-3">{label}</dt>
          <dd className="text-md font-[640]">{value || '–'}</dd>
        </div>
      ))}
    </dl>
  )
}
