import { Link } from '@tanstack/react-router'
import { Clock, Globe2, Repeat } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '@/i18n'
import { Avatar, nameOf } from '@/ui/Avatar'
import { Chip } from '@/ui/Chip'
import { DateTile } from './DateTile'
import { EventActions } from './EventActions'
import { isOn, isOver } from './moments'
import type { EventView, Occurrence } from './queries'
import { eventRepeatInWords } from './rules/words'
import { dayOf } from './time/days'
import { timeElsewhere, timeRange, zoneName } from './time/labels'
import { viewerZone } from './time/zones'
import { useNow } from './useNow'

interface Props {
  event: EventView
  community: string
  /** The viewer may see the community's members. */
  isInside: boolean
  /** The times that the page is about: of the date that was asked for, else of the next one. */
  times: Occurrence
}

const longDay: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }

export function EventHead({ event, community, isInside, times }: Props) {
  const t = useT()
  const now = useNow()
  const isWhole = event.isRecurring && !event.occurrence
  const elsewhere = timeElsewhere(t, times, event.timeZone)
  return (
    <header className="card grid gap-4 p-4 sm:p-6">
      <div className="flex items-start gap-4">
        <DateTile large day={dayOf(times.startDate, viewerZone())} />
        <div className="min-w-0 flex-1">
          <Moment event={event} times={times} />
          <h1 className="text-xl sm:text-2xl" dir="auto">
            {event.title}
          </h1>
        </div>
        <EventActions event={event} community={community} />
      </div>
      <div className="grid gap-2 text-ink-2">
        <Line icon={<Clock />}>
          {isWhole && `${t(Date.parse(times.endDate) > now ? 'events.comes' : 'events.first')}: `}
          <time dateTime={times.startDate} className="font-[560] text-ink">
            <bdi>{timeRange(times, viewerZone(), longDay)}</bdi>
          </time>
        </Line>
        <Line icon={<Globe2 />}>
          {t('events.zone.shown', { zone: zoneName(viewerZone()) })}
          {elsewhere && <bdi className="block text-ink-3 tabnum">{elsewhere}</bdi>}
        </Line>
        {event.isRecurring && <Line icon={<Repeat />}>{eventRepeatInWords(t, event)}</Line>}
        <Line icon={<Avatar person={event.creatorCard} size={22} />}>
          <Link
            to={isInside ? '/c/$community/members/$user' : '/users/$user'}
            params={{ community, user: event.creator }}
            className="hover:underline"
            dir="auto"
          >
            {t('events.by', { name: nameOf(event.creatorCard) })}
          </Link>
        </Line>
      </div>
    </header>
  )
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className="flex items-start gap-2.5 text-control [&>span>svg]:size-[18px] [&>span>svg]:text-ink-3">
      <span aria-hidden className="grid w-[22px] shrink-0 justify-items-center pt-px">
        {icon}
      </span>
      <span className="min-w-0">{children}</span>
    </p>
  )
}

/** Now, or over; says nothing of a series as a whole that goes on. */
function Moment({ event, times }: Pick<Props, 'event' | 'times'>) {
  const t = useT()
  const now = useNow()
  if (event.isRecurring && !event.occurrence) return null
  if (isOn(times, now)) return <Chip tone="brand">{t('events.now')}</Chip>
  if (isOver(times, now)) return <Chip>{t('events.over')}</Chip>
  return null
}
