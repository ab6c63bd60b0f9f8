import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { useT } from '@/i18n'
import { communityQuery } from '@/shared/communities'
import { useMe } from '@/shared/session'
import { useTitle } from '@/shared/title'
import { twoColumns } from '@/ui/looks'
import { Prose } from '@/ui/Prose'
import { Attendees } from './Attendees'
import { EventHead } from './EventHead'
import { EventSide } from './EventSide'
import { NextDates } from './NextDates'
import { NotOnThatDay } from './NotOnThatDay'
import { eventQuery } from './queries'
import { useNextDates } from './useNextDates'

const route = getRouteApi('/c/$community/events/$event')

export function EventPage() {
  const t = useT()
  const { community: address, event: id } = route.useParams()
  const { occurrence: asked } = route.useSearch()
  const { data: community } = useSuspenseQuery(communityQuery(address))
  const { data: event } = useSuspenseQuery(eventQuery(id, asked))
  const me = useMe()
  useTitle(`${event.title} · ${community.name}`)
  const isInside = community.viewer.status === 'active' || !!me?.isOwner
  const dates = useNextDates(event, address)
  const times = event.occurrence ??
    dates.find(({ isCancelled }) => !isCancelled) ?? { startDate: event.startDate, endDate: event.endDate }
  const date = event.isRecurring ? event.occurrence : undefined
  return (
    <div className={`${twoColumns} content-start gap-y-4!`}>
      {/* On a phone the two columns are one: what to do comes right after what it is. */}
      <div className="contents content-start gap-4 xl:grid">
        <div className="order-1 grid gap-3">
          <Link
            to="/c/$community/events"
            params={{ community: address }}
            activeOptions={{ exact: true }}
            className="inline-flex items-center gap-1 justify-self-start py-1 text-sm text-ink-2 hover:text-ink"
          >
            <ChevronLeft aria-hidden className="size-4 rtl:-scale-x-100" />
            {t('events.title')}
          </Link>
          {asked && !event.occurrence && <NotOnThatDay event={event} asked={asked} />}
          <EventHead event={event} community={address} isInside={isInside} times={times} />
        </div>
        <section aria-label={t('events.about')} className="order-3 card p-4 sm:p-6">
          <Prose html={event.descriptionHtml} />
        </section>
        {isInside && <Attendees event={event} occurrence={date} community={address} />}
      </div>
      <div className="contents content-start gap-4 xl:grid xl:pt-10">
        <EventSide event={event} community={address} times={times} />
        {event.isRecurring && <NextDates event={event} community={address} dates={dates} />}
      </div>
    </div>
  )
}
