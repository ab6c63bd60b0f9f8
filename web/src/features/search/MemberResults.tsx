import { useInfiniteQuery } from '@tanstack/react-query'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { formatDay } from '@/i18n/dates'
import { Avatar, nameOf } from '@/ui/Avatar'
import { MoreButton } from '@/ui/MoreButton'
import { fewResults, shown, type KindProps } from './kinds'
import { MoreOf } from './MoreOf'
import { Nothing } from './Nothing'
import { foundMembersQuery } from './queries'
import { Row } from './Row'
import { Section } from './Section'

export function MemberResults({ community, words, few }: KindProps) {
  const t = useT()
  const found = useInfiniteQuery(foundMembersQuery(community, words))
  const members = allOf(found.data)
  const more = few ? (
    <MoreOf kind="members" community={community} words={words} hasMore={members.length > fewResults} />
  ) : (
    <MoreButton {...found} auto />
  )
  return (
    <Section
      title={t('app.members')}
      isPending={found.isPending}
      isEmpty={!members.length && !found.hasNextPage}
      nothing={!few && <Nothing words={words} />}
      more={more}
    >
      {shown(members, few).map(({ person, joinedAt }) => (
        <Row
          key={person._id}
          link={{ to: '/c/$community/members/$user', params: { community, user: person._id } }}
          icon={<Avatar person={person} size={32} />}
          title={nameOf(person)}
          about={t('search.joined', { date: formatDay(joinedAt) })}
          words={words}
        />
      ))}
    </Section>
  )
}
