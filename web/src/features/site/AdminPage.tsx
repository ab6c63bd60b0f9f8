import { Link, useSearch } from '@tanstack/react-router'
import { useT } from '@/i18n'
import { useMe } from '@/shared/session'
import { useTitle } from '@/shared/title'
import { NotFound } from '@/ui/Gone'
import { tabLook, widePage } from '@/ui/looks'
import { TabRow } from '@/ui/TabRow'
import { AccountsSection } from './AccountsSection'
import { SiteSection } from './SiteSection'

export const adminSections = ['site', 'users'] as const

/** The site, for its owners. */
export function AdminPage() {
  const t = useT()
  const me = useMe()
  const { section = 'site' } = useSearch({ from: '/_site/admin' })
  useTitle(t('app.admin'))
  if (!me?.isOwner) return <NotFound />
  return (
    <div className={widePage}>
      <h1 className="text-2xl">{t('app.admin')}</h1>
      <TabRow label={t('app.admin')}>
        {adminSections.map((one) => (
          <Link
            key={one}
            to="/admin"
            search={{ section: one === 'site' ? undefined : one }}
            className={tabLook}
            activeOptions={{ explicitUndefined: true }}
          >
            {t(`admin.${one}`)}
          </Link>
        ))}
      </TabRow>
      {section === 'site' ? <SiteSection /> : <AccountsSection />}
    </div>
  )
}
