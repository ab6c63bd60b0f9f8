import { Link } from '@tanstack/react-router'
import { answered, api } from '@/api/client'
import * as limits from '@/api/limits'
import { useT } from '@/i18n'
import { AccountFields } from '@/shared/AccountFields'
import { answersOf } from '@/shared/joining/answers'
import { QuestionFields } from '@/shared/joining/QuestionFields'
import { useSessionChange } from '@/shared/session'
import { Form, Submit, type FormValues } from '@/ui/Form'
import { toast } from '@/ui/toast'
import type { InvitationCard } from './queries'
import { useOpenCommunity } from './useOpenCommunity'

/** For who has no account yet: making it and joining are one step, also where registration is closed to others. */
export function SignUpAndJoin({ invitation, code }: { invitation: InvitationCard; code: string }) {
  const t = useT()
  const open = useOpenCommunity()
  const change = useSessionChange()
  const { questions } = invitation
  const submit = async (values: FormValues) => {
    const body = { ...AccountFields.read(values), invitation: code, answers: answersOf(values, questions) }
    const { user } = await answered(api.POST('/users', { body }))
    await change(user)
    await open(invitation)
    toast(t('communities.join.done', { name: invitation.name }))
  }
  return (
    <section className="card grid gap-4 p-4 sm:p-6">
      <h2 className="text-lg">{t('memberships.invited.signup')}</h2>
      <Form submit={submit} className="grid gap-4">
        <AccountFields limits={limits.SignUpDraft} />
        {questions.length > 0 && <p className="text-ink-2">{t('memberships.invited.questions')}</p>}
        <QuestionFields questions={questions} required={false} />
        <Submit className="min-h-11">{t('memberships.invited.create')}</Submit>
      </Form>
      <p className="text-center text-ink-2">
        {t('auth.known')}{' '}
        <Link
          to="/login"
          search={{ next: `/invite/${code}` }}
          className="font-[570] text-brand-ink underline underline-offset-2"
        >
          {t('auth.signin')}
        </Link>
      </p>
    </section>
  )
}
