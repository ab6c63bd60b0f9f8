import { useT } from '@/i18n'
import { answersOf } from '@/shared/joining/answers'
import { QuestionFields } from '@/shared/joining/QuestionFields'
import { useJoin } from '@/shared/joining/writes'
import type { Me } from '@/shared/session'
import { nameOf } from '@/ui/Avatar'
import { Form, Submit, type FormValues } from '@/ui/Form'
import { toast } from '@/ui/toast'
import type { InvitationCard } from './queries'
import { useOpenCommunity } from './useOpenCommunity'

/** One press for who is signed in. The community's questions may be answered; an invitation admits without. */
export function AcceptForm({ invitation, code, me }: { invitation: InvitationCard; code: string; me: Me }) {
  const t = useT()
  const open = useOpenCommunity()
  const join = useJoin()
  const { community, name, questions } = invitation
  const submit = async (values: FormValues) => {
    await join.mutateAsync({ community, invitation: code, answers: answersOf(values, questions) })
    toast(t('communities.join.done', { name }))
    await open(invitation)
  }
  return (
    <Form submit={submit} className="card grid gap-4 p-4 sm:p-6">
      {questions.length > 0 && <p className="text-ink-2">{t('memberships.invited.questions')}</p>}
      <QuestionFields questions={questions} required={false} />
      <Submit className="min-h-11">{t('memberships.invited.accept')}</Submit>
      <p className="text-center text-sm text-ink-3">{t('memberships.invited.as', { name: nameOf(me) })}</p>
    </Form>
  )
}
