import { useQueryClient } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import * as limits from '@/api/limits'
import { useT } from '@/i18n'
import { meQuery, useMe } from '@/shared/session'
import { Dialog } from '@/ui/Dialog'
import { TextField } from '@/ui/Field'
import { Form, Submit, type FormValues } from '@/ui/Form'
import { signedInAgain } from './signInAgain'

export default function SignInAgainDialog() {
  const t = useT()
  const client = useQueryClient()
  const me = useMe()
  const submit = async (values: FormValues) => {
    const body = { email: values.text('email'), password: values.raw('password') }
    const { user } = await answered(api.POST('/sessions', { body }))
    client.setQueryData(meQuery.queryKey, user)
    signedInAgain()
    void client.invalidateQueries()
  }
  return (
    <Dialog narrow title={t('app.signin.title')} onClose={signedInAgain}>
      <Form submit={submit} className="grid gap-4">
        <p className="text-ink-2">{t('app.signin.text')}</p>
        <TextField
          label={t('auth.email')}
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={me?.email}
          limits={limits.LogInDraft.email}
        />
        <TextField
          label={t('auth.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          data-autofocus=""
          required
        />
        <Submit>{t('auth.signin')}</Submit>
      </Form>
    </Dialog>
  )
}
