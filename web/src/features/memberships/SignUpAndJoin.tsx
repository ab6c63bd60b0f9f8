import { Link, useNavigate } from '@tanstack/react-router'
import { answered, api } from '@/api/client'
import * as limits from '@/api/limits'
import { useT } from '@/i18n'
import { useSessionChange, useSite } from '@/shared/session'
import { TextField } from '@/ui/Field'
import { Form, Submit, type FormValues } from '@/ui/Form'
import { toast } from '@/ui/toast'
import type { InvitationCard } from './queries'

const { firstName, lastName, email, password } = limits.SignUpDraft

/** For who has no account yet: making it and joining are one step, also where registration is closed to others. */
export function SignUpAndJoin({ invitation, code }: { invitation: InvitationCard; code: string }) {
  const t = useT()
  const { minPasswordLength } = useSite()
  const navigate = useNavigate()
  const change = useSessionChange()
  const submit = async (values: FormValues) => {
    const { text } = values
    const body = { firstName: text('firstName'), lastName: text('lastName'), email: text('email'), password: values.raw('password'), invitation: code }
    const { user } = await answered(api.POST('/users', { body }))
    await change(user)
    await navigate({ to: '/c/$community', params: { community: invitation.community } })
    toast(t('communities.join.done', { name: invitation.name }))
  }
  return (
    <section className="card grid gap-4 p-4 sm:p-6">
      <h2 className="text-lg">{t('memberships.invited.signup')}</h2>
      <Form submit={submit} className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={t('memberships.firstname')} name="firstName" limits={firstName} autoComplete="given-name" />
          <TextField label={t('memberships.lastname')} name="lastName" limits={lastName} autoComplete="family-name" />
        </div>
        <TextField label={t('auth.email')} name="email" type="email" limits={email} autoComplete="username" />
        <TextField label={t('auth.password')} name="password" type="password" limits={{ ...password, minLength: minPasswordLength }} hint={t('memberships.password', { n: minPasswordLength })} autoComplete="new-password" />
        <Submit className="min-h-11">{t('memberships.invited.create')}</Submit>
      </Form>
      <p className="text-center text-ink-2">
        {t('memberships.invited.have')}{' '}
        <Link to="/login" search={{ next: `/invite/${code}` }} className="font-[570] text-brand-ink underline underline-offset-2">
          {t('auth.signin')}
        </Link>
      </p>
    </section>
  )
}
