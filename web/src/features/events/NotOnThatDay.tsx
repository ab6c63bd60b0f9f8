import { CalendarX2 } from 'lucide-react'
import { useT } from '@/i18n'
import { formatMoment } from '@/i18n/dates'
import { Button } from '@/ui/Button'
import { Callout } from '@/ui/Callout'
import type { EventView } from './queries'
import { useDates } from './writes'

/** For who followed an address to a date that is cancelled, or that is none. */
export function NotOnThatDay({ event, asked }: { event: EventView; asked: string }) {
  const t = useT()
  const { restore } = useDates(event._id)
  const time = Date.parse(asked)
  const cancelled = event.cancelledOccurrences.find((start) => Date.parse(start) === time)
  const action = cancelled && event.viewer.can.includes('edit') && (
    <Button busy={restore.isPending} onClick={() => restore.mutate(cancelled)}>
      {t('events.restore')}
    </Button>
  )
  return (
    <Callout tone="gold" icon={<CalendarX2 />} action={action}>
      {cancelled ? t('events.cancelled.on', { date: formatMoment(cancelled) }) : t('events.notthen')}
    </Callout>
  )
}
