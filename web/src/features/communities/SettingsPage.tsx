import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useT, type MessageId } from '@/i18n'
import { communityQuery, type Community } from '@/shared/communities'
import { useTitle } from '@/shared/title'
import { pillLook } from '@/ui/looks'
import { DangerSettings } from './DangerSettings'
import { GeneralSettings } from './GeneralSettings'
import { JoiningSettings } from './JoiningSettings'
import { settingsSections, type SettingsSection } from './sections'
import { TopicsSettings } from './TopicsSettings'

const pages: Record<SettingsSection, { label: MessageId; Page: (props: { community: Community }) => React.ReactNode }> =
  {
    general: { label: 'manage.general', Page: GeneralSettings },
    topics: { label: 'app.topics', Page: TopicsSettings },
    joining: { label: 'manage.joining', Page: JoiningSettings },
    danger: { label: 'manage.danger', Page: DangerSettings },
  }

export function SettingsPage() {
  const t = useT()
  const { community: address } = useParams({ from: '/c/$community/manage/settings' })
  const { section = 'general' } = useSearch({ from: '/c/$community/manage/settings' })
  const { data: community } = useSuspenseQuery(communityQuery(address))
  const { label, Page } = pages[section]
  useTitle(`${t('app.settings')} · ${community.name}`)
  return (
    <div className="grid max-w-[720px] gap-4">
      <h1 className="sr-only">{`${t('app.settings')}: ${t(label)}`}</h1>
      <nav aria-label={t('app.settings')} className="flex gap-1 overflow-x-auto">
        {settingsSections.map((one) => (
          <Link
            key={one}
            to="/c/$community/manage/settings"
            params={{ community: address }}
            search={{ section: one === 'general' ? undefined : one }}
            className={pillLook}
            activeOptions={{ explicitUndefined: true }}
          >
            {t(pages[one].label)}
          </Link>
        ))}
      </nav>
      <Page key={`${community._id} ${section}`} community={community} />
    </div>
  )
}
