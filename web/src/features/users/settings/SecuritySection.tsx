import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answered, api } from '@/api/client'
import { useT } from '@/i18n'
import { meQuery, useSite } from '@/shared/session'
import { Form, Submit, type FormValues } from '@/ui/Form'
import { PasswordField } from '@/ui/PasswordField'
import { toast } from '@/ui/toast'
import { Section } from './Section'
import { Sessions } from './Sessions'
import { Tokens } from './Tokens'

export function SecuritySection() {
  return (
    <>
      <ChangePassword />
      <Sessions />
      <Tokens />
    </>
  )
}

/** Ends all other sessions; this one goes on with a new cookie. */
function ChangePassword() {
  const t = useT()
  const client = useQueryClient()
  const { minPasswordLength } = useSite()
  const [round, setRound] = useState(0)
  const submit = async (values: FormValues) => {
    const body = { currentPassword: values.raw('currentPassword'), password: values.raw('password') }
    const { user } = await answered(api.PUT('/users/me/password', { body }))
    client.setQueryData(meQuery.queryKey, user)
    void client.invalidateQueries({ queryKey: ['sessions'] })
    setRound(round + 1)
    toast(t('users.password.changed'))
  }
  return (
    <Section title={t('auth.password')} text={t('users.password.text')}>
      <Form key={round} submit={submit} className="grid gap-4">
        <PasswordField label={t('users.password.current')} name="currentPassword" autoComplete="current-password" />
        <PasswordField
          label={t('users.password.new')}
          name="password"
          autoComplete="new-password"
          minLength={minPasswordLength}
          hint={t('auth.password.hint', { n: minPasswordLength })}
        />
        <Submit className="justify-self-start">{t('users.password.change')}</Submit>
      </Form>
    </Section>
  )
}
