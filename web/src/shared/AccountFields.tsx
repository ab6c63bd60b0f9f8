import { useT } from '@/i18n'
import { useSite } from '@/shared/session'
import { TextField } from '@/ui/Field'
import type { FormValues } from '@/ui/Form'
import { PasswordField } from '@/ui/PasswordField'

interface NameLimits {
  firstName: object
  lastName: object
  email: object
}

/** Names, address and password of a new account. */
export function AccountFields({ limits }: { limits: NameLimits }) {
  const t = useT()
  const { minPasswordLength } = useSite()
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t('auth.first')} name="firstName" autoComplete="given-name" limits={limits.firstName} />
        <TextField label={t('auth.last')} name="lastName" autoComplete="family-name" limits={limits.lastName} />
      </div>
      <TextField label={t('auth.email')} name="email" type="email" autoComplete="username" limits={limits.email} />
      <PasswordField
        label={t('auth.password')}
        name="password"
        autoComplete="new-password"
        minLength={minPasswordLength}
        hint={t('auth.password.hint', { n: minPasswordLength })}
      />
    </>
  )
}

AccountFields.read = (values: FormValues) => ({
  firstName: values.text('firstName'),
  lastName: values.text('lastName'),
  email: values.text('email'),
  password: values.raw('password'),
})
