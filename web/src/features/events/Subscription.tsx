import { useQuery } from '@tanstack/react-query'
import { CalendarSync, RefreshCw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useT } from '@/i18n'
import { formatDay } from '@/i18n/dates'
import { Button, buttonLook } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { CopyButton } from '@/ui/CopyButton'
import { TextField } from '@/ui/Field'
import { Skeleton } from '@/ui/Skeleton'
import { toast, toastFailure } from '@/ui/toast'
import { AgendaFailure } from './AgendaFailure'
import { calendarQuery } from './queries'
import { useCalendarAddress } from './writes'

/** My calendar for other programs: its private address, which is told once. */
export function Subscription() {
  const t = useT()
  const calendar = useQuery(calendarQuery)
  if (calendar.isPending) return <Skeleton className="h-28" />
  if (calendar.error) return <AgendaFailure error={calendar.error} again={calendar.refetch} />
  return (
    <div className="grid gap-3">
      <p className="text-control text-ink-2">{t('events.feed.about')}</p>
      {!calendar.data && <Make />}
      {calendar.data?.address && <Address address={calendar.data.address} />}
      {calendar.data && !calendar.data.address && (
        <p className="text-control">{t('events.feed.hidden', { date: formatDay(calendar.data.createdAt) })}</p>
      )}
      {calendar.data && <Changes />}
    </div>
  )
}

function Make() {
  const t = useT()
  const { make } = useCalendarAddress()
  const [isBusy, setBusy] = useState(false)
  const run = () => {
    setBusy(true)
    make()
      .catch(toastFailure)
      .finally(() => setBusy(false))
  }
  return (
    <Button look="primary" busy={isBusy} className="justify-self-start max-sm:min-h-11!" onClick={run}>
      <CalendarSync aria-hidden />
      {t('events.feed.make')}
    </Button>
  )
}

function Address({ address }: { address: string }) {
  const t = useT()
  const full = new URL(address, location.origin).href
  return (
    <div className="grid gap-2.5">
      <TextField
        label={t('events.feed.address')}
        hint={t('events.feed.secret')}
        value={full}
        readOnly
        dir="ltr"
        onFocus={(event) => event.target.select()}
      />
      <div className="flex flex-wrap gap-2">
        <a href={full.replace(/^https?:/, 'webcal:')} className={buttonLook('primary')}>
          <CalendarSync aria-hidden />
          {t('events.feed.open')}
        </a>
        <CopyButton text={full} label={t('events.feed.copy')} />
      </div>
    </div>
  )
}

/** Another address, or none any more: whoever reads the old one reads nothing then. */
function Changes() {
  const t = useT()
  const { make, remove } = useCalendarAddress()
  const [asks, setAsks] = useState<'renew' | 'remove'>()
  return (
    <div className="flex flex-wrap gap-1 border-t border-line pt-2.5">
      <Button small look="ghost" onClick={() => setAsks('renew')}>
        <RefreshCw aria-hidden />
        {t('events.feed.renew')}
      </Button>
      <Button small look="ghost" onClick={() => setAsks('remove')}>
        <Trash2 aria-hidden />
        {t('events.feed.remove')}
      </Button>
      {asks === 'renew' && (
        <Confirm
          title={t('events.feed.renew')}
          action={t('events.feed.renew')}
          danger={false}
          run={make}
          onClose={() => setAsks(undefined)}
        >
          <p>{t('events.feed.renew.text')}</p>
        </Confirm>
      )}
      {asks === 'remove' && (
        <Confirm
          title={t('events.feed.remove')}
          action={t('events.feed.remove')}
          run={() => remove().then(() => toast(t('events.feed.removed')))}
          onClose={() => setAsks(undefined)}
        >
          <p>{t('events.feed.remove.text')}</p>
        </Confirm>
      )}
    </div>
  )
}
