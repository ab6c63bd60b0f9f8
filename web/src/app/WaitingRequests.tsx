import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { UserPlus } from 'lucide-react'
import { useT } from '@/i18n'
import { addressOf, type Community } from '@/shared/communities'
import { buttonLook } from '@/ui/Button'
import { Count } from '@/ui/Chip'

/** While somebody waits to be let in: the way there, from every page of a phone. */
export function WaitingRequests({ community }: { community: Community }) {
  const t = useT()
  const n = community.pendingCount ?? 0
  if (!n || !community.viewer.can.includes('approve')) return null
  return (
    <Link
      to="/c/$community/manage/requests"
      params={{ community: addressOf(community) }}
      title={t('app.requests')}
      className={clsx(buttonLook('ghost'), 'btn-icon relative size-11!')}
    >
      <UserPlus aria-hidden className="size-5!" />
      <span className="absolute end-0.5 top-0.5">
        <Count n={n} label={t('app.requests.count', { n })} />
      </span>
    </Link>
  )
}
