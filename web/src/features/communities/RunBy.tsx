import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import type { Community } from '@/shared/communities'
import { membersQuery } from '@/shared/members'
import { profileQuery } from '@/shared/people'
import { Avatar, nameOf, type PersonLike } from '@/ui/Avatar'
import { firstCoursesQuery } from './queries'
import { teamOf } from './team'

/** Who runs it and who teaches there. Only members are told of all admins; its creator is known to everybody. */
export function RunBy({ community, address, isIn }: { community: Community; address: string; isIn: boolean }) {
  const t = useT()
  const { data } = useInfiniteQuery({ ...membersQuery(address, { role: 'admin' }), enabled: isIn })
  const admins = allOf(data).map(({ person }) => person)
  const known = admins.find(({ _id }) => _id === community.creator)
  const { data: creator } = useQuery({ ...profileQuery(community.creator), enabled: !known && (!isIn || !!data) })
  const { data: courses } = useQuery({ ...firstCoursesQuery(address), enabled: isIn || community.type === 'public' })
  const team = teamOf({
    creator: known ?? creator,
    admins,
    teachers: (courses ?? []).map(({ creatorCard }) => creatorCard),
  })
  if (!team.length) return null
  return (
    <section className="card p-4">
      <h2 className="text-md">{t('communities.team')}</h2>
      <ul className="mt-2 grid gap-1">
        {team.map(({ person, parts }) => (
          <Line
            key={person._id}
            person={person}
            part={parts.map((part) => t(`communities.team.${part}`)).join(' · ')}
            community={isIn ? address : undefined}
          />
        ))}
      </ul>
    </section>
  )
}

function Line({ person, part, community }: { person: PersonLike; part: string; community?: string }) {
  const content = (
    <>
      <Avatar person={person} size={40} />
      <span className="min-w-0">
        <span className="block truncate font-[570]" dir="auto">
          {nameOf(person)}
        </span>
        <span className="block truncate text-sm text-ink-3">{part}</span>
      </span>
    </>
  )
  const look = '-mx-2 flex items-center gap-3 rounded-control p-2 hover:bg-sunken'
  return (
    <li>
      {community ? (
        <Link to="/c/$community/members/$user" params={{ community, user: person._id }} className={look}>
          {content}
        </Link>
      ) : (
        <Link to="/users/$user" params={{ user: person._id }} className={look}>
          {content}
        </Link>
      )}
    </li>
  )
}
