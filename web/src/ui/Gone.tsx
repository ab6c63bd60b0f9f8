import { Link, useRouter } from '@tanstack/react-router'
import { CloudOff, SearchX, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { isMissing, isOffline } from '@/api/problems'
import { useT } from '@/i18n'
import { Button, buttonLook } from './Button'
import { Empty } from './Empty'
import { messageOf } from './failures'

/** There is nothing to go on with: what it was, and the way home. */
export function DeadEnd({ icon, title, text }: { icon: ReactNode; title: string; text: string }) {
  const t = useT()
  const action = (
    <Link to="/" className={buttonLook('primary')}>
      {t('ui.home')}
    </Link>
  )
  return <Empty as="h1" icon={icon} title={title} text={text} action={action} />
}

/** What is not there and what may not be seen look the same. */
export function NotFound() {
  const t = useT()
  return (
    <div className="mx-auto w-full max-w-xl px-3 pt-10">
      <DeadEnd icon={<SearchX />} title={t('ui.missing.title')} text={t('ui.missing.text')} />
    </div>
  )
}

/** A page that did not load. */
export function PageFailure({ error }: { error: unknown }) {
  const t = useT()
  const router = useRouter()
  if (isMissing(error)) return <NotFound />
  const action = (
    <Button look="primary" onClick={() => router.invalidate()}>
      {t('ui.again')}
    </Button>
  )
  return (
    <div role="alert" className="mx-auto w-full max-w-xl px-3 pt-10">
      <Empty
        as="h1"
        icon={isOffline(error) ? <CloudOff /> : <TriangleAlert />}
        title={t('ui.failed.title')}
        text={messageOf(error)}
        action={action}
      />
    </div>
  )
}
