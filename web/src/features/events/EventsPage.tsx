import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { CalendarDays, CalendarSearch, Plus } from 'lucide-react'
import { useT } from '@/i18n'
import { communityQuery } from '@/shared/communities'
import { useMe } from '@/shared/session'
import { useTitle } from '@/shared/title'
import { Button, buttonLook } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { widePage } from '@/ui/looks'
import { Agenda } from './Agenda'
import { EventsToolbar } from './EventsToolbar'
import { MonthView } from './MonthView'
import type { EventsSearch } from './search'
import { SubscribeButton } from './SubscribeButton'
import { dayOf, monthOf } from './time/days'
import { viewerZone } from './time/zones'
import { useNow } from './useNow'

const route = getRouteApi('/c/$community/events/')

export function EventsPage() {
  const t = useT()
  const { community: address } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data: community } = useSuspenseQuery(communityQuery(address))
  useTitle(`${t('events.title')} · ${community.name}`)
  const source = { community: address }
  const today = dayOf(useNow(), viewerZone())
  const month = search.month ?? monthOf(today)
  const change = (part: Partial<EventsSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false })
  return (
    <div className={widePage}>
      <Head address={address} canPlan={community.viewer.can.includes('edit')} />
      <EventsToolbar search={search} month={month} onChange={change} />
      {search.view === 'month' ? (
        <MonthView source={source} search={search} month={month} onMonth={(month) => change({ month })} />
      ) : (
        <Agenda
          source={source}
          search={search}
          empty={
            <Nothing
              address={address}
              isPast={search.when === 'past'}
              canPlan={community.viewer.can.includes('edit')}
            />
          }
          nothingLeft={<NothingOfKind onClear={() => change({ kind: undefined })} />}
        />
      )}
    </div>
  )
}

function Head({ address, canPlan }: { address: string; canPlan: boolean }) {
  const t = useT()
  const me = useMe()
  return (
    <div className="flex flex-wrap items-center gap-2">
      <h1 className="flex-1 text-xl sm:text-2xl">{t('events.title')}</h1>
      {me && <SubscribeButton />}
      {canPlan && <NewEventLink address={address} />}
    </div>
  )
}

function NewEventLink({ address }: { address: string }) {
  const t = useT()
  return (
    <Link
      to="/c/$community/manage/events/new"
      params={{ community: address }}
      className={`${buttonLook('primary')} max-sm:min-h-11!`}
    >
      <Plus aria-hidden />
      {t('events.new')}
    </Link>
  )
}

function Nothing({ address, isPast, canPlan }: { address: string; isPast: boolean; canPlan: boolean }) {
  const t = useT()
  if (isPast) return <Empty icon={<CalendarDays />} title={t('events.none.past')} />
  return (
    <Empty
      icon={<CalendarDays />}
      title={t('events.none')}
      text={t(canPlan ? 'events.none.begin' : 'events.none.wait')}
      action={canPlan && <NewEventLink address={address} />}
    />
  )
}

export function NothingOfKind({ onClear }: { onClear: () => void }) {
  const t = useT()
  return (
    <Empty
      icon={<CalendarSearch />}
      title={t('events.none.kind')}
      action={<Button onClick={onClear}>{t('events.clear')}</Button>}
    />
  )
}
