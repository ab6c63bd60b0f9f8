import { Link, useLocation } from '@tanstack/react-router'
import { useT } from '@/i18n'
import { addressOf, type Community } from '@/shared/communities'
import { useMe, useSite } from '@/shared/session'
import { Button, buttonLook } from '@/ui/Button'
import { useJoin } from './useJoin'

/** Stands where members write: how to become one. Nothing for members and for who is kept out. */
export function JoinCard({ community, text }: { community: Community; text: string }) {
  const t = useT()
  const me = useMe()
  const { status, can } = community.viewer
  if (status === 'active' || status === 'blocked' || (me && status !== 'pending' && !can.includes('join'))) return null
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card bg-brand-soft px-4 py-3.5 text-brand-ink">
      <p className="min-w-0 flex-1 basis-56 font-[550]">{status === 'pending' ? t('posts.join.pending') : text}</p>
      {!me && <VisitorLinks name={community.name} />}
      {me && status !== 'pending' && <JoinButton community={community} />}
    </div>
  )
}

function VisitorLinks({ name }: { name: string }) {
  const t = useT()
  const { isRegistrationOpen } = useSite()
  const next = useLocation({ select: ({ pathname }) => pathname })
  return (
    <div className="flex flex-wrap gap-2">
      <Link to="/login" search={{ next }} className={buttonLook('secondary')}>
        {t('auth.signin')}
      </Link>
      {isRegistrationOpen && (
        <Link to="/register" search={{ next }} className={buttonLook('primary')} aria-label={t('posts.join.name', { name })}>
          {t('posts.join')}
        </Link>
      )}
    </div>
  )
}

function JoinButton({ community }: { community: Community }) {
  const t = useT()
  const join = useJoin(community)
  if (community.type === 'private') {
    return (
      <Link to="/c/$community/about" params={{ community: addressOf(community) }} className={buttonLook('primary')}>
        {t('posts.join.ask')}
      </Link>
    )
  }
  return (
    <Button look="primary" busy={join.isPending} onClick={() => join.mutate()} aria-label={t('posts.join.name', { name: community.name })}>
      {t('posts.join')}
    </Button>
  )
}
