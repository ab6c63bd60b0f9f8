import { Link, useLocation } from '@tanstack/react-router'
import { useT } from '@/i18n'
import type { Community } from '@/shared/communities'
import { useMe } from '@/shared/session'
import { buttonLook } from '@/ui/Button'
import { JoinButton } from './JoinButton'

/** Stands where members write: how to become one. Nothing for members and for who is kept out. */
export function JoinCard({ community, text }: { community: Community; text: string }) {
  const t = useT()
  const me = useMe()
  const next = useLocation({ select: ({ pathname }) => pathname })
  const { status, can } = community.viewer
  if (status === 'active' || status === 'blocked' || (me && status !== 'pending' && !can.includes('join'))) return null
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card bg-brand-soft px-4 py-3.5 text-brand-ink">
      <p className="min-w-0 flex-1 basis-56 font-[550]">
        {status === 'pending' ? t('communities.waiting.text') : text}
      </p>
      <div className="flex flex-wrap gap-2">
        {!me && (
          <Link to="/login" search={{ next }} className={buttonLook('secondary')}>
            {t('auth.signin')}
          </Link>
        )}
        <JoinButton community={community} />
      </div>
    </div>
  )
}
