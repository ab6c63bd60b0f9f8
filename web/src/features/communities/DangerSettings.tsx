import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '@/i18n'
import type { Community } from '@/shared/communities'
import { Button } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { toast } from '@/ui/toast'
import { SettingsCard } from './SettingsCard'
import { TransferDialog } from './TransferDialog'
import { useRemoveCommunity } from './writes'

/** What cannot be taken back: handing the community over, and its end. */
export function DangerSettings({ community }: { community: Community }) {
  const t = useT()
  const navigate = useNavigate()
  const remove = useRemoveCommunity(community)
  const [asked, setAsked] = useState<'transfer' | 'remove'>()
  const { can } = community.viewer
  const close = () => setAsked(undefined)
  const end = async () => {
    await remove.mutateAsync()
    toast(t('manage.delete.done', { name: community.name }))
    await navigate({ to: '/discover', replace: true })
  }
  return (
    <>
      {can.includes('transfer') && (
        <SettingsCard title={t('manage.transfer')} text={t('manage.transfer.text')}>
          <Button className="justify-self-start" onClick={() => setAsked('transfer')}>
            {t('manage.transfer.choose')}
          </Button>
        </SettingsCard>
      )}
      {can.includes('remove') && (
        <SettingsCard title={t('manage.delete')} text={t('manage.delete.text')}>
          <Button look="danger" className="justify-self-start" onClick={() => setAsked('remove')}>
            {t('manage.delete')}
          </Button>
        </SettingsCard>
      )}
      {asked === 'transfer' && <TransferDialog community={community} onClose={close} />}
      {asked === 'remove' && (
        <Confirm
          title={t('manage.delete.title', { name: community.name })}
          action={t('manage.delete')}
          word={community.name.trim()}
          run={end}
          onClose={close}
        >
          {t('manage.delete.confirm', { n: community.memberCount })}
        </Confirm>
      )}
    </>
  )
}
