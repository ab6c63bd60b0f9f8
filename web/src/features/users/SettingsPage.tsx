import { Link, useSearch } from '@tanstack/react-router'
import { useT, type MessageId } from '@/i18n'
import { useTitle } from '@/shared/title'
import { narrowPage, tabLook } from '@/ui/looks'
import { TabRow } from '@/ui/TabRow'
import { AccountSection } from './settings/AccountSection'
import { AppearanceSection } from './settings/AppearanceSection'
import { DataSection } from './settings/DataSection'
import { NotificationsSection } from './settings/NotificationsSection'
import { ProfileSection } from './settings/ProfileSection'
import { SecuritySection } from './settings/SecuritySection'
import { sections, type Section } from './settings/sections'

const content: Record<Exclude<Section, 'storage'>, () => React.ReactNode> = {
  profile: ProfileSection,
  account: AccountSection,
  security: SecuritySection,
  notifications: NotificationsSection,
  appearance: AppearanceSection,
  data: DataSection,
}

/** `storage` is the files' own section: they are another feature. */
export function SettingsPage({ storage }: { storage: () => React.ReactNode }) {
  const t = useT()
  const { section = 'profile' } = useSearch({ from: '/_site/me/settings' })
  const Content = section === 'storage' ? storage : content[section]
  useTitle(t('users.settings'))
  return (
    <div className={narrowPage}>
      <h1 className="text-xl">{t('users.settings')}</h1>
      <TabRow label={t('users.settings')}>
        {sections.map((one) => (
          <Link
            key={one}
            to="/me/settings"
            search={{ section: one }}
            aria-current={one === section ? 'page' : undefined}
            className={tabLook}
          >
            {t(`users.settings.${one}` as MessageId)}
          </Link>
        ))}
      </TabRow>
      <Content />
    </div>
  )
}
