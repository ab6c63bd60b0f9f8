import { useT } from '@/i18n'
import { Button } from '@/ui/Button'
import { Callout } from '@/ui/Callout'
import { messageOf } from '@/ui/failures'

/** A part of a page that did not load. */
export function AgendaFailure({ error, again }: { error: unknown; again: () => unknown }) {
  const t = useT()
  return (
    <Callout tone="danger" alert action={<Button onClick={() => again()}>{t('ui.again')}</Button>}>
      {messageOf(error)}
    </Callout>
  )
}
