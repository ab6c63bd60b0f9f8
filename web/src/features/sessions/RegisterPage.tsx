import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import * as limits from '@/api/limits'
import { useT } from '@/i18n'
import { RoleField, type Role } from '@/shared/RoleField'
import { useSite } from '@/shared/session'
import { Form, Submit, type FormValues } from '@/ui/Form'
import { AccountFields } from '@/shared/AccountFields'
import { AuthCard, inlineLink } from './AuthCard'
import { useSignUp } from './writes'

export function RegisterPage() {
  const t = useT()
  const site = useSite()
  const search = useSearch({ from: '/_plain/register' })
  const [role, setRole] = useState<Role>('student')
  const signUp = useSignUp()
  const logIn = (
    <>
      {t('auth.known')}{' '}
      <Link to="/login" search={{ next: search.next }} className={inlineLink}>
        {t('auth.signin')}
      </Link>
    </>
  )
  if (!site.isRegistrationOpen)
    return <AuthCard title={t('auth.closed.title')} text={t('auth.closed.text')} foot={logIn} />
  const submit = (values: FormValues) => signUp({ ...AccountFields.read(values), role }, search.next, search.join)
  return (
    <AuthCard title={t('auth.register.title', { site: site.name })} foot={logIn}>
      <Form submit={submit} className="grid gap-4">
        <AccountFields limits={limits.SignUpDraft} />
        {!search.join && <RoleField value={role} onChange={setRole} />}
        <Submit className="w-full">{t('auth.register')}</Submit>
      </Form>
    </AuthCard>
  )
}
