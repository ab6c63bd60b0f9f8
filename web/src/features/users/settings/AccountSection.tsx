import { useMutation } from '@tanstack/react-query'
import { BadgeCheck, MailWarning } from 'lucide-react'
import { useState } from 'react'
import { answered, api } from '@/api/client'
import * as limits from '@/api/limits'
import { useT } from '@/i18n'
import { useMe } from '@/shared/session'
import { Button } from '@/ui/Button'
import { Callout } from '@/ui/Callout'
import { TextField } from '@/ui/Field'
import { Form, Submit, type FormValues } from '@/ui/Form'
import { PasswordField } from '@/ui/PasswordField'
import { toast, toastFailure } from '@/ui/toast'
import { Section } from './Section'

export function AccountSection() {
  const t = useT()
  const me = useMe()!
  return (
    <Section title={t('users.email')} text={<span dir="auto">{me.email}</span>}>
      <div className="grid gap-5">
        <Verified isVerified={!!me.emailVerifiedAt} />
        <ChangeAddress />
      </div>
    </Section>
  )
}

function Verified({ isVerified }: { isVerified: boolean }) {
  const t = useT()
  const send = useMutation({
    mutationFn: () => answered(api.POST('/users/me/verification')),
    onSuccess: () => toast(t('users.email.sent')),
    onError: (failure) => toastFailure(failure),
  })
  if (isVerified) {
    return (
      <p className="flex items-center gap-2 text-ok">
        <BadgeCheck aria-hidden className="size-5" />
        {t('users.email.verified')}
      </p>
    )
  }
  const again = (
    <Button small busy={send.isPending} onClick={() => send.mutate()}>
      {t('users.email.verify')}
    </Button>
  )
  return (
    <Callout tone="gold" icon={<MailWarning />} action={again}>
      {t('users.email.unverified')}
    </Callout>
  )
}

/** The new address counts when the link in its mailbox is followed. */
function ChangeAddress() {
  const t = useT()
  const [sentTo, setSentTo] = useState('')
  const submit = async (values: FormValues) => {
    const body = { email: values.text('email'), currentPassword: values.raw('currentPassword') }
    await answered(api.PUT('/users/me/email', { body }))
    setSentTo(body.email)
  }
  if (sentTo) return <Callout>{t('users.email.confirm', { email: sentTo })}</Callout>
  return (
    <Form submit={submit} className="grid gap-4">
      <TextField
        label={t('users.email.new')}
        name="email"
        type="email"
        autoComplete="email"
        limits={limits.AddressChangeDraft.email}
      />
      <PasswordField label={t('users.password.current')} name="currentPassword" autoComplete="current-password" />
      <Submit className="justify-self-start">{t('users.email.change')}</Submit>
    </Form>
  )
}
