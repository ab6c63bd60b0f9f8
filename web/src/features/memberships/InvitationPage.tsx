import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Link2Off } from 'lucide-react'
import { isMissing } from '@/api/problems'
import { useT } from '@/i18n'
import { addressOf, communityQuery } from '@/shared/communities'
import { useMe } from '@/shared/session'
import { useTitle } from '@/shared/title'
import { buttonLook } from '@/ui/Button'
import { DeadEnd, PageFailure } from '@/ui/Gone'
import { AcceptForm } from './AcceptForm'
import { InvitationCommunity } from './InvitationCommunity'
import { invitationQuery } from './queries'
import { SignUpAndJoin } from './SignUpAndJoin'

/** Where an invitation's link leads: what one is invited to, by whom, and the way in. */
export function InvitationPage() {
  const t = useT()
  const { code } = useParams({ from: '/_plain/invite/$code' })
  const { data: invitation } = useSuspenseQuery(invitationQuery(code))
  const me = useMe()
  // Readable for who is in already, or for everybody where it is public.
  const { data: community } = useQuery({ ...communityQuery(invitation.community), enabled: !!me, retry: false })
  const isIn = community?.viewer.status === 'active'
  useTitle(t('memberships.invited.title', { name: invitation.name }))
  return (
    <div className="grid w-full max-w-[560px] gap-4">
      <InvitationCommunity invitation={invitation} />
      {me && isIn && (
        <div className="card flex flex-wrap items-center justify-between gap-3 p-4 sm:p-5">
          <p>{t('memberships.invited.already')}</p>
          <Link to="/c/$community" params={{ community: addressOf(community) }} className={buttonLook('primary')}>
            {t('communities.open')}
          </Link>
        </div>
      )}
      {me && !isIn && <AcceptForm invitation={invitation} code={code} me={me} />}
      {!me && <SignUpAndJoin invitation={invitation} code={code} />}
    </div>
  )
}

/** A link that has ended, was deleted, or never was: all the same to who opens it. */
export function InvitationGone({ error }: { error: unknown }) {
  const t = useT()
  useTitle(t('memberships.invited.gone'))
  if (!isMissing(error)) return <PageFailure error={error} />
  return (
    <div className="w-full max-w-xl">
      <DeadEnd icon={<Link2Off />} title={t('memberships.invited.gone')} text={t('memberships.invited.gone.text')} />
    </div>
  )
}
