import { Link } from '@tanstack/react-router'
import { Clock, Settings2, Users } from 'lucide-react'
import { useT } from '@/i18n'
import { addressOf, type Community } from '@/shared/communities'
import { JoinButton } from '@/shared/joining/JoinButton'
import { buttonLook } from '@/ui/Button'
import { TypeMark } from './CommunityTile'
import { LeaveButton } from './LeaveButton'

/** How big it is, how one gets in, and what one is there: join, wait, manage or leave. */
export function Belonging({ community, opened }: { community: Community; opened?: boolean }) {
  const t = useT()
  const { status, can } = community.viewer
  return (
    <div className="mt-2 grid gap-3">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-control text-ink-2">
        <span className="inline-flex items-center gap-1.5">
          <Users aria-hidden className="size-4" />
          {t('app.members.count', { n: community.memberCount })}
        </span>
        <TypeMark type={community.type} />
      </p>
      {status === 'pending' && (
        <p className="flex items-start gap-2 text-control text-gold-ink">
          <Clock aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t('communities.waiting.text')}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <JoinButton
          community={community}
          opened={opened}
          className="min-h-11 flex-1 sm:min-h-9.5 sm:flex-none sm:px-6"
        />
        {can.includes('edit') && (
          <Link
            to="/c/$community/manage/settings"
            params={{ community: addressOf(community) }}
            className={buttonLook('secondary')}
          >
            <Settings2 aria-hidden />
            {t('app.manage')}
          </Link>
        )}
        {status === 'active' && can.includes('leave') && <LeaveButton community={community} />}
      </div>
    </div>
  )
}
