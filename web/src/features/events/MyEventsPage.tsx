import { getRouteApi, Link } from '@tanstack/react-router'
import { CalendarDays, Rss } from 'lucide-react'
import { useT } from '@/i18n'
import { useTitle } from '@/shared/title'
import { buttonLook } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { widePage } from '@/ui/looks'
import { Agenda } from './Agenda'
import { NothingOfKind } from './EventsPage'
import { EventsToolbar } from './EventsToolbar'
import { MonthView } from './MonthView'
import type { EventsSearch } from './search'
import { SubscribeButton } from './SubscribeButton'
import { Subscription } from './Subscription'
import { dayOf, monthOf } from './time/days'
import { viewerZone } from './time/zones'
import { useNow } from './useNow'

const route = getRouteApi('/_site/me/events')

/** What takes place in all of my communities. */
export function MyEventsPage() {
  const t = useT()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  useTitle(t('events.mine'))
  const today = dayOf(useNow(), viewerZone())
  const month = search.month ?? monthOf(today)
  const change = (part: Partial<EventsSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false })
  const isMonth = search.view === 'month'
  return (
    <div className={widePage}>
      <div className="flex items-center gap-2">
        <h1 className="flex-1 text-xl sm:text-2xl">{t('events.mine')}</h1>
        <span className={isMonth ? undefined : 'xl:hidden'}>
          <SubscribeButton />
        </span>
      </div>
      <EventsToolbar search={search} month={month} onChange={change} />
      {isMonth ? (
        <MonthView source="mine" search={search} month={month} onMonth={(month) => change({ month })} />
      ) : (
        <div className="grid items-start gap-7 xl:grid-cols-[minmax(0,1fr)_280px]">
          <Agenda
            source="mine"
            search={search}
            empty={<Nothing isPast={search.when === 'past'} />}
            nothingLeft={<NothingOfKind onClear={() => change({ kind: undefined })} />}
          />
          <SubscriptionBox />
        </div>
      )}
    </div>
  )
}

function SubscriptionBox() {
  const t = useT()
  return (
    <section aria-labelledby="subscription" className="card sticky top-6 hidden gap-2 p-4 xl:grid">
      <h2 id="subscription" className="flex items-center gap-2 text-md">
        <Rss aria-hidden className="size-[18px] text-ink-3" />
        {t('events.subscribe')}
      </h2>
      <Subscription />
    </section>
  )
}

function Nothing({ isPast }: { isPast: boolean }) {
  const t = useT()
  if (isPast) return <Empty icon={<CalendarDays />} title={t('events.none.past')} />
  const action = (
    <Link to="/discover" className={buttonLook('primary')}>
      {t('events.mine.discover')}
    </Link>
  )
  return <Empty icon={<CalendarDays />} title={t('events.none')} text={t('events.mine.none')} action={action} />
}
