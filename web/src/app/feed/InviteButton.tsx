import { UserPlus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useT, withWords } from '@/i18n'
import { addressOf, type Community } from '@/shared/communities'
import { Button } from '@/ui/Button'

const InviteDialog = lazy(() =>
  withWords(import('@/features/memberships/InviteDialog').then(({ InviteDialog }) => ({ default: InviteDialog }))),
)

/** The link that lets others in, one press away; nothing for who may not invite. */
export function InviteButton({ community, look }: { community: Community; look?: 'ghost' }) {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  if (!community.viewer.can.includes('invite')) return null
  return (
    <>
      <Button small look={look} onClick={() => setOpen(true)}>
        <UserPlus aria-hidden />
        {t('posts.invite')}
      </Button>
      <Suspense>{isOpen && <InviteDialog community={addressOf(community)} onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
