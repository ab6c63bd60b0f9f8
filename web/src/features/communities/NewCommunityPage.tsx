import { Link, useNavigate } from '@tanstack/react-router'
import { UserRoundCog } from 'lucide-react'
import { useT } from '@/i18n'
import { addressOf } from '@/shared/communities'
import { useDraft } from '@/shared/drafts'
import { isCreator, useMe } from '@/shared/session'
import { useTitle } from '@/shared/title'
import { TypeField } from '@/shared/TypeField'
import { buttonLook } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Form, Submit } from '@/ui/Form'
import { narrowPage } from '@/ui/looks'
import { toast } from '@/ui/toast'
import { CommunityFields, emptyCommunity } from './CommunityFields'
import { slugFrom } from './slug'
import { useCreateCommunity } from './writes'

export function NewCommunityPage() {
  const t = useT()
  const me = useMe()
  useTitle(t('app.newcommunity'))
  return (
    <div className={narrowPage}>
      {isCreator(me) ? (
        <>
          <h1 className="text-2xl">{t('app.newcommunity')}</h1>
          <NewCommunity />
        </>
      ) : (
        <NotACreator isSignedIn={!!me} />
      )}
    </div>
  )
}

function NewCommunity() {
  const t = useT()
  const navigate = useNavigate()
  const create = useCreateCommunity()
  const { draft, change, forget } = useDraft('community', emptyCommunity)
  const submit = async () => {
    const { name, description, type, coverImage } = draft
    const slug = draft.slug ?? slugFrom(name)
    const made = await create.mutateAsync({
      name: name.trim(),
      description,
      type,
      coverImage: coverImage ?? undefined,
      slug: slug || undefined,
    })
    forget()
    toast(t('communities.created', { name: made.name }))
    await navigate({ to: '/c/$community', params: { community: addressOf(made) } })
  }
  return (
    <Form submit={submit} className="card grid gap-5 p-4 sm:p-5">
      <CommunityFields value={draft} onChange={change} />
      <TypeField value={draft.type} onChange={(type) => change({ type })} />
      <div className="flex justify-end">
        <Submit>{t('communities.create')}</Submit>
      </div>
    </Form>
  )
}

/** Making communities is for creators, which is a choice in one's own settings. */
function NotACreator({ isSignedIn }: { isSignedIn: boolean }) {
  const t = useT()
  const action = isSignedIn ? (
    <Link to="/me/settings" className={buttonLook('primary')}>
      {t('app.account')}
    </Link>
  ) : (
    <Link to="/login" search={{ next: '/communities/new' }} className={buttonLook('primary')}>
      {t('auth.signin')}
    </Link>
  )
  return (
    <Empty
      as="h1"
      icon={<UserRoundCog />}
      title={t('communities.creators')}
      text={isSignedIn ? t('communities.creators.text') : t('communities.creators.signin')}
      action={action}
    />
  )
}
