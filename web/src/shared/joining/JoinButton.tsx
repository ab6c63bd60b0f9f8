import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useT, withWords } from '@/i18n'
import { addressOf, communityQuery, type CommunityCard } from '@/shared/communities'
import { useMe, useSite } from '@/shared/session'
import { Button, buttonLook } from '@/ui/Button'
import { toast, toastFailure } from '@/ui/toast'
import { useJoin, useLeave } from './writes'

// Most who come here are in already: the questions are loaded by who is asked them.
const JoinDialog = lazy(() => withWords(import('./JoinDialog')))

interface Props {
  community: Pick<CommunityCard, '_id' | 'slug' | 'name' | 'type' | 'viewer'>
  small?: boolean
  /** Ask at once: who came here to join had to sign in first. */
  opened?: boolean
  className?: string
}

/** The way in: joins at once, asks the community's questions first, or takes a request back. Nothing for who is in. */
export function JoinButton({ community, small, opened, className }: Props) {
  const t = useT()
  const me = useMe()
  const site = useSite()
  const { status, can } = community.viewer
  if (status === 'active' || status === 'blocked') return null
  const look = buttonLook('primary', small)
  if (!me) {
    const next = `/c/${addressOf(community)}`
    const way = site.isRegistrationOpen
      ? ({ to: '/register', search: { next, join: community._id } } as const)
      : ({ to: '/login', search: { next: `${next}/about?join=true` } } as const)
    return (
      <Link {...way} className={`${look} ${className ?? ''}`}>
        {t('communities.join')}
        <span className="sr-only"> {community.name}</span>
      </Link>
    )
  }
  if (status === 'pending' && !can.includes('join'))
    return <Withdraw community={community} small={small} className={className} />
  return can.includes('join') ? (
    <Join community={community} small={small} opened={opened} className={className} />
  ) : null
}

function Join({ community, small, opened, className }: Props) {
  const t = useT()
  const me = useMe()
  const client = useQueryClient()
  const navigate = useNavigate()
  const join = useJoin()
  const [questions, setQuestions] = useState<string[] | undefined>()
  const [isOpened, setOpened] = useState(!!opened)
  const address = addressOf(community)
  const asks = community.type === 'private' && !me?.isOwner

  const onJoined = (status: string) => {
    if (status !== 'active') return toast(t('communities.join.asked'))
    toast(t('communities.join.done', { name: community.name }))
    void navigate({ to: '/c/$community', params: { community: address } })
  }
  const press = async () => {
    try {
      const { questions } = await client.ensureQueryData(communityQuery(address))
      if (questions.length && !me?.isOwner) setQuestions(questions)
      else onJoined((await join.mutateAsync({ community: address })).status)
    } catch (failure) {
      toastFailure(failure, { label: t('ui.again'), run: press })
    }
  }
  const asked =
    questions ?? (isOpened ? (client.getQueryData(communityQuery(address).queryKey)?.questions ?? []) : undefined)
  const close = () => {
    setQuestions(undefined)
    setOpened(false)
  }
  return (
    <>
      <Button look="primary" small={small} className={className} busy={join.isPending} onClick={press}>
        {asks ? t('communities.join.ask') : t('communities.join')}
        <span className="sr-only"> {community.name}</span>
      </Button>
      <Suspense>
        {asked && (
          <JoinDialog
            community={{ address, name: community.name, type: asks ? 'private' : 'public' }}
            questions={asked}
            onClose={close}
            onJoined={onJoined}
          />
        )}
      </Suspense>
    </>
  )
}

function Withdraw({ community, small, className }: Props) {
  const t = useT()
  const leave = useLeave()
  const press = () =>
    void leave.mutateAsync(community).catch((failure) => toastFailure(failure, { label: t('ui.again'), run: press }))
  return (
    <Button small={small} className={className} busy={leave.isPending} onClick={press}>
      {t('communities.withdraw')}
      <span className="sr-only"> {community.name}</span>
    </Button>
  )
}
