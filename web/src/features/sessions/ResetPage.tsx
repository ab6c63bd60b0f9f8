import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { RequestFailed } from '@/api/problems'
import { useT } from '@/i18n'
import { useSite } from '@/shared/session'
import { buttonLook } from '@/ui/Button'
import { Form, Submit, type FormValues } from '@/ui/Form'
import { PasswordField } from '@/ui/PasswordField'
import { toast } from '@/ui/toast'
import { AuthCard } from './AuthCard'
import { resetPassword } from './writes'

/** A link works once and for a limited time; then the way to a new one is shown. */
export function ResetPage() {
  const t = useT()
  const { token } = useParams({ from: '/_plain/reset/$token' })
  const { minPasswordLength } = useSite()
  const navigate = useNavigate()
  const [isUsed, setUsed] = useState(false)
  const submit = async (values: FormValues) => {
    try {
      await resetPassword(token, values.raw('password'))
    } catch (failure) {
      if (!(failure instanceof RequestFailed) || failure.status !== 404) throw failure
      setUsed(true)
      return
    }
    toast(t('auth.reset.done'))
    await navigate({ to: '/login' })
  }
  if (isUsed) {
    return (
      <AuthCard title={t('auth.reset.used')} text={t('auth.reset.used.text')}>
        <Link to="/forgot" className={buttonLook('primary')}>
          {t('auth.forgot.send')}
        </Link>
      </AuthCard>
    )
  }
  return (
    <AuthCard title={t('auth.reset.title')}>
      <Form submit={submit} className="grid gap-4">
        <PasswordField
          label={t('auth.reset.password')}
          name="password"
          autoComplete="new-password"
          minLength={minPasswordLength}
          hint={t('auth.password.hint', { n: minPasswordLength })}
        />
        <Submit className="w-full">{t('auth.reset.save')}</Submit>
      </Form>
    </AuthCard>
  )
}
