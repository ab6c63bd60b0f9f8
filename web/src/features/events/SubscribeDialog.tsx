import { useT } from '@/i18n'
import { Dialog } from '@/ui/Dialog'
import { Subscription } from './Subscription'

export function SubscribeDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  return (
    <Dialog title={t('events.subscribe')} narrow onClose={onClose}>
      <Subscription />
    </Dialog>
  )
}
