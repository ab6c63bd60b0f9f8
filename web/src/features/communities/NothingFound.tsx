import { Link } from '@tanstack/react-router'
import { SearchX, Users } from 'lucide-react'
import { useT } from '@/i18n'
import { isCreator, useMe } from '@/shared/session'
import { Button, buttonLook } from '@/ui/Button'
import { Empty } from '@/ui/Empty'

/** No community fits, or there is none yet: then whoever may begins. */
export function NothingFound({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const t = useT()
  const mayCreate = isCreator(useMe())
  if (isFiltered) {
    const clear = <Button onClick={onClear}>{t('communities.clear')}</Button>
    return (
      <Empty icon={<SearchX />} title={t('communities.nothing')} text={t('communities.nothing.text')} action={clear} />
    )
  }
  const begin = mayCreate && (
    <Link to="/communities/new" className={buttonLook('primary')}>
      {t('app.newcommunity')}
    </Link>
  )
  return (
    <Empty
      icon={<Users />}
      title={t('communities.none')}
      text={mayCreate ? t('communities.none.creator') : t('communities.none.text')}
      action={begin}
    />
  )
}
