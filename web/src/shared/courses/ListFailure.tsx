import { CircleAlert } from 'lucide-react'
import { useT } from '@/i18n'
import { Button } from '@/ui/Button'
import { Callout } from '@/ui/Callout'
import { messageOf } from '@/ui/failures'

/** A part of a page that did not load; the rest of the page stays. */
export function ListFailure({ error, onAgain }: { error: unknown; onAgain: () => unknown }) {
  const t = useT()
  return (
    <Callout
      tone="danger"
      alert
      icon={<CircleAlert />}
      action={<Button onClick={() => onAgain()}>{t('ui.again')}</Button>}
    >
      {messageOf(error)}
    </Callout>
  )
}
