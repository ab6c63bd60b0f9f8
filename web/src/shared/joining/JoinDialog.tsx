import { useId } from 'react'
import { useT } from '@/i18n'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Form, type FormValues } from '@/ui/Form'
import { answersOf } from './answers'
import { QuestionFields } from './QuestionFields'
import { useJoin } from './writes'

interface Props {
  community: { address: string; name?: string; type: 'public' | 'private' }
  questions: string[]
  onClose: () => void
  onJoined: (status: 'active' | 'pending' | 'blocked') => void
}

/** The community's questions before one is in. Who asks to be let in answers all of them. */
export default function JoinDialog({ community, questions, onClose, onJoined }: Props) {
  const t = useT()
  const id = useId()
  const join = useJoin()
  const asks = community.type === 'private'
  const submit = async (values: FormValues) => {
    const { status } = await join.mutateAsync({ community: community.address, answers: answersOf(values, questions) })
    onClose()
    onJoined(status)
  }
  const footer = (
    <>
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
      <Button look="primary" type="submit" form={id} busy={join.isPending}>
        {asks ? t('communities.join.send') : t('communities.join')}
      </Button>
    </>
  )
  const title = community.name ? t('communities.join.title', { name: community.name }) : t('communities.join.ask')
  return (
    <Dialog narrow title={title} onClose={onClose} footer={footer}>
      <Form id={id} submit={submit} className="grid gap-4">
        <p className="text-ink-2">
          {asks
            ? t('communities.join.private')
            : questions.length
              ? t('communities.join.public')
              : t('communities.join.plain')}
        </p>
        <QuestionFields questions={questions} required={asks} />
      </Form>
    </Dialog>
  )
}
