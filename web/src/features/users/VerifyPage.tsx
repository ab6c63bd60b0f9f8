import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { answered, api } from '@/api/client'
import { isMissing } from '@/api/problems'
import { useT } from '@/i18n'
import { meQuery, useMe } from '@/shared/session'
import { useTitle } from '@/shared/title'
import { Button, buttonLook } from '@/ui/Button'
import { Callout } from '@/ui/Callout'
import { messageOf } from '@/ui/failures'

/** A press, not the visit alone, uses the link: programs that look into mailboxes follow links too. */
export function VerifyPage() {
  const t = useT()
  const { token } = useParams({ from: '/_plain/verify/$token' })
  const me = useMe()
  const client = useQueryClient()
  useTitle(t('users.verify.title'))
  const verify = useMutation({
    mutationFn: () => answered(api.PUT('/email-verifications/{token}', { params: { path: { token } } })),
    onSuccess: () => client.invalidateQueries(meQuery),
  })
  const explained = isMissing(verify.error) ? t('users.verify.used') : verify.error && messageOf(verify.error)
  return (
    <div className="card grid w-full max-w-[27rem] gap-4 p-6 sm:p-8">
      <h1 className="text-xl">{verify.isSuccess ? t('users.verify.done') : t('users.verify.title')}</h1>
      {!verify.isSuccess && <p className="text-ink-2">{t('users.verify.text')}</p>}
      {explained && (
        <Callout tone="danger" alert>
          {explained}
        </Callout>
      )}
      {verify.isSuccess ? (
        <Link to={me ? '/' : '/login'} className={buttonLook('primary')}>
          {t('users.verify.go')}
        </Link>
      ) : (
        <Button look="primary" busy={verify.isPending} onClick={() => verify.mutate()}>
          {t('users.verify.press')}
        </Button>
      )}
    </div>
  )
}
