import { Rss } from 'lucide-react'
import { useState } from 'react'
import { useT } from '@/i18n'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Subscription } from './Subscription'

/** The way to the private address of my calendar. */
export function SubscribeButton() {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button className="max-sm:size-11! max-sm:p-0!" onClick={() => setOpen(true)}>
        <Rss aria-hidden />
        <span className="max-sm:sr-only">{t('events.subscribe')}</span>
      </Button>
      {isOpen && (
        <Dialog title={t('events.subscribe')} narrow onClose={() => setOpen(false)}>
          <Subscription />
        </Dialog>
      )}
    </>
  )
}
