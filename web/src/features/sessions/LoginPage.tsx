import { Link, useSearch } from '@tanstack/react-router'
import * as limits from '@/api/limits'
import { useT } from '@/i18n'
import { useSite } from '@/shared/session'
import { TextField } from '@/ui/Field'
import { Form, Submit } from '@/ui/Form'
import { PasswordField } from '@/ui/PasswordField'
import { AuthCard, inlineLink } from './AuthCard'
import { useLogIn } from './writes'

export function LoginPage() {
  const t = useT()
  const site = useSite()
  const search = useSearch({ from: '/_plain/login' })
  const logIn = useLogIn()
  const register = site.isRegistrationOpen && (
    <>
      {t('auth.new')}{' '}
      <Link to="/register" search={search} className={inlineLink}>
        {t('auth.register')}
      </Link>
    </>
  )
  return (
    <AuthCard title={t('auth.signin.title', { site: site.name })} foot={register}>
      <Form
        submit={(values) => logIn(values.text('email'), values.raw('password'), search.next)}
        className="grid gap-4"
      >
        <TextField
          label={t('auth.email')}
          name="email"
          type="email"
          autoComplete="username"
          limits={limits.LogInDraft.email}
        />
        <PasswordField label={t('auth.password')} name="password" autoComplete="current-password" />
        <Submit className="w-full">{t('auth.signin')}</Submit>
        <p className="text-center text-control">
          <Link to="/forgot" className={inlineLink}>
            {t('auth.forgot')}
          </Link>
        </p>
      </Form>
    </AuthCard>
  )
}
