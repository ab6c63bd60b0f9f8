import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { ChevronsUpDown, Compass, House, Info, Plus, Settings } from 'lucide-react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { addressOf, myCommunitiesQuery, type Community, type CommunityCard } from '@/shared/communities'
import { isCreator, useMe } from '@/shared/session'
import { Menu, MenuItem, MenuSeparator } from '@/ui/Menu'
import { CommunityMark } from '@/ui/CommunityMark'

/** Which community this is, and the way to the others. */
export function CommunityHead({ community, compact }: { community: Community; compact: boolean }) {
  const t = useT()
  const button = (
    <button
      type="button"
      className={clsx(
        'flex min-w-0 items-center gap-2.5 rounded-[11px] text-start hover:bg-line/55',
        compact ? 'p-1' : 'w-full p-1.5',
      )}
    >
      <span className="sr-only">{t('app.switch')}: </span>
      <CommunityMark community={community} />
      <span className="min-w-0 flex-1">
        <span className="block truncate leading-5 font-[640]" dir="auto">
          {community.name}
        </span>
        {!compact && (
          <span className="block truncate text-xs text-ink-3">
            {t('app.members.count', { n: community.memberCount })}
          </span>
        )}
      </span>
      <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-3" />
    </button>
  )
  return (
    <Menu align="start" className="w-64" button={button}>
      {compact && <ThisCommunity community={community} />}
      <OtherCommunities current={community._id} />
    </Menu>
  )
}

/** What the sidebar has and a phone's bar has no room for. */
function ThisCommunity({ community }: { community: Community }) {
  const t = useT()
  const navigate = useNavigate()
  const params = { community: addressOf(community) }
  return (
    <>
      <MenuItem icon={<Info />} onSelect={() => void navigate({ to: '/c/$community/about', params })}>
        {t('app.about')}
      </MenuItem>
      {community.viewer.can.includes('edit') && (
        <MenuItem icon={<Settings />} onSelect={() => void navigate({ to: '/c/$community/manage', params })}>
          {t('app.manage')}
        </MenuItem>
      )}
      <MenuSeparator />
    </>
  )
}

function OtherCommunities({ current }: { current: string }) {
  const t = useT()
  const me = useMe()
  const navigate = useNavigate()
  const { data } = useInfiniteQuery({ ...myCommunitiesQuery, enabled: !!me })
  const open = (community: CommunityCard) => () =>
    void navigate({ to: '/c/$community', params: { community: addressOf(community) } })
  return (
    <>
      <MenuItem icon={<House />} onSelect={() => void navigate({ to: '/home' })}>
        {t('app.home')}
      </MenuItem>
      <MenuItem icon={<Compass />} onSelect={() => void navigate({ to: '/discover' })}>
        {t('app.discover')}
      </MenuItem>
      {isCreator(me) && (
        <MenuItem icon={<Plus />} onSelect={() => void navigate({ to: '/communities/new' })}>
          {t('app.newcommunity')}
        </MenuItem>
      )}
      {me && <MenuSeparator />}
      {allOf(data).map((community) => (
        <MenuItem key={community._id} checked={community._id === current} onSelect={open(community)}>
          <span className="flex items-center gap-2.5">
            <CommunityMark community={community} size={26} />
            <span className="truncate" dir="auto">
              {community.name}
            </span>
          </span>
        </MenuItem>
      ))}
    </>
  )
}
