import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { Answers } from '@/features/memberships/Answers'
import { MemberActions } from '@/features/memberships/MemberActions'
import { RoleChip } from '@/features/memberships/RoleChip'
import { ProfileCourses } from '@/features/users/ProfileCourses'
import { ProfileHead } from '@/features/users/ProfileHead'
import { useT } from '@/i18n'
import { formatDate } from '@/i18n/dates'
import { communityQuery, isInside } from '@/shared/communities'
import { memberQuery } from '@/shared/members'
import { profileQuery } from '@/shared/people'
import { useMe } from '@/shared/session'
import { useTitle } from '@/shared/title'
import { nameOf } from '@/ui/Avatar'
import { Button, buttonLook } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { narrowPage } from '@/ui/looks'

/** Somebody as a member of this community, with what the viewer may do about that. */
export function MemberProfilePage() {
  const t = useT()
  const { community: address, user } = useParams({ from: '/c/$community/members/$user' })
  const { data: community } = useSuspenseQuery(communityQuery(address))
  const { data: profile } = useSuspenseQuery(profileQuery(user))
  const me = useMe()
  const { data: member } = useQuery({ ...memberQuery(address, user), enabled: isInside(community, me) })
  useTitle(`${nameOf(profile)} · ${community.name}`)
  const month = (date: string) => formatDate(date, { month: 'long', year: 'numeric' })
  const chips = member && (
    <>
      <RoleChip role={member.role} />
      {member.status === 'pending' && <Chip tone="gold">{t('memberships.pending')}</Chip>}
      {member.status === 'blocked' && <Chip tone="rose">{t('memberships.blocked')}</Chip>}
    </>
  )
  const more = (
    <Button>
      {t('memberships.manage')}
      <ChevronDown aria-hidden />
    </Button>
  )
  const actions =
    me?._id === profile._id ? (
      <Link to="/me/settings" className={buttonLook('secondary')}>
        {t('profiles.edit')}
      </Link>
    ) : (
      member && <MemberActions member={member} community={address} button={more} />
    )
  return (
    <div className={narrowPage}>
      <ProfileHead
        profile={profile}
        chips={chips}
        since={member?.status === 'active' ? t('memberships.since', { date: month(member.joinedAt) }) : undefined}
        actions={actions}
      />
      {member === null && <p className="px-1 text-ink-3">{t('memberships.none', { name: nameOf(profile) })}</p>}
      {member && <Answers questions={community.questions} answers={member.answers} />}
      <ProfileCourses creator={profile._id} />
    </div>
  )
}
