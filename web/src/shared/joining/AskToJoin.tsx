import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { isMissing, RequestFailed } from '@/api/problems'
import { useT, withWords } from '@/i18n'
import { useMe } from '@/shared/session'
import { Button, buttonLook } from '@/ui/Button'
import { messageOf } from '@/ui/failures'
import { toast } from '@/ui/toast'
import { questionsOf } from './answers'
import { useJoin } from './writes'

const JoinDialog = lazy(() => withWords(import('./JoinDialog')))

/** For who was told the address of a private community, which shows itself to nobody outside. */
export function AskToJoin({ address }: { address: string }) {
  const t = useT()
  const me = useMe()
  const navigate = useNavigate()
  const join = useJoin()
  const [questions, setQuestions] = useState<string[]>()
  const [problem, setProblem] = useState<string>()
  if (!me) {
    return (
      <Link to="/login" search={{ next: `/c/${address}` }} className={buttonLook('secondary')}>
        {t('auth.signin')}
      </Link>
    )
  }
  const onJoined = (status: string) => {
    toast(status === 'active' ? t('communities.join.done', { name: address }) : t('communities.join.asked'))
    void navigate({ to: '/c/$community/about', params: { community: address } })
  }
  const ask = async () => {
    setProblem(undefined)
    try {
      onJoined((await join.mutateAsync({ community: address })).status)
    } catch (failure) {
      const open = failure instanceof RequestFailed ? questionsOf(failure) : []
      if (open.length) setQuestions(open)
      else setProblem(isMissing(failure) ? t('communities.hidden.none') : messageOf(failure))
    }
  }
  return (
    <>
      <Button busy={join.isPending} onClick={ask}>
        {t('communities.join.ask')}
      </Button>
      {problem && (
        <p role="alert" className="w-full text-sm text-danger">
          {problem}
        </p>
      )}
      <Suspense>
        {questions && (
          <JoinDialog
            community={{ address, type: 'private' }}
            questions={questions}
            onClose={() => setQuestions(undefined)}
            onJoined={onJoined}
          />
        )}
      </Suspense>
    </>
  )
}
