import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import * as limits from '@/api/limits'
import { useT } from '@/i18n'
import { TextField } from '@/ui/Field'
import { Form, Submit, type FormValues } from '@/ui/Form'
import { AuthCard, inlineLink } from './AuthCard'
import { askForReset } from './writes'

/** Says the same whether there is such an account or not. */
export function ForgotPage() {
  const t = useT()
  const [sentTo, setSentTo] = useState('')
  const back = (
    <Link to="/login" className={inlineLink}>
      {t('auth.back')}
    </Link>
  )
  if (sentTo)
    return <AuthCard title={t('auth.forgot.sent')} text={t('auth.forgot.sent.text', { email: sentTo })} foot={back} />
  const submit = async (values: FormValues) => {
    await askForReset(values.text('email'))
    setSentTo(values.text('email'))
  }
  return (
    <AuthCard title={t('auth.forgot.title')} text={t('auth.forgot.text')} foot={back}>
      <Form submit={submit} className="grid gap-4">
        <TextField
          label={t('auth.email')}
          name="email"
          type="email"
          autoComplete="username"
          limits={limits.AddressDraft.email}
        />
        <Submit className="w-full">{t('auth.forgot.send')}</Submit>
      </Form>
    </AuthCard>
  )
}
