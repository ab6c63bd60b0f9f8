import { Link, useParams } from '@tanstack/react-router'
import { SearchX } from 'lucide-react'
import { isMissing } from '@/api/problems'
import { useT } from '@/i18n'
import { AskToJoin } from '@/shared/joining/AskToJoin'
import { useTitle } from '@/shared/title'
import { buttonLook } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { PageFailure } from '@/ui/Gone'

/** No community at this address, or a private one: they look the same, and one may ask to be let in. */
export function CommunityGone({ error }: { error: unknown }) {
  const t = useT()
  const { community } = useParams({ strict: false })
  useTitle(t('ui.missing.title'))
  if (!isMissing(error) || !community) return <PageFailure error={error} />
  const action = (
    <>
      <Link to="/" className={buttonLook('primary')}>
        {t('ui.home')}
      </Link>
      <AskToJoin address={community} />
    </>
  )
  return (
    <main className="mx-auto w-full max-w-xl px-3 pt-10">
      <Empty
        as="h1"
        icon={<SearchX />}
        title={t('ui.missing.title')}
        text={t('communities.hidden.text')}
        action={action}
      />
    </main>
  )
}
