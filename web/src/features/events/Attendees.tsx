import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useT, type MessageId } from '@/i18n'
import { formatNumber } from '@/i18n/dates'
import { allOf } from '@/api/lists'
import { Avatar, nameOf } from '@/ui/Avatar'
import { MoreButton } from '@/ui/MoreButton'
import { Segments } from '@/ui/Segments'
import { Skeleton } from '@/ui/Skeleton'
import { AgendaFailure } from './AgendaFailure'
import { attendeesQuery, type Attendee, type EventView, type Occurrence, type Status } from './queries'

interface Props {
  event: EventView
  occurrence?: Occurrence
  community: string
}

const names: [Status, MessageId, (event: EventView) => number][] = [
  ['going', 'events.answer.going', (event) => event.goingCount],
  ['maybe', 'events.answer.maybe', (event) => event.maybeCount],
  ['not_going', 'events.answer.no', (event) => event.notGoingCount],
]

/** Who comes, who perhaps does and who does not: for members. */
export function Attendees({ event, occurrence, community }: Props) {
  const t = useT()
  const [status, setStatus] = useState<Status>('going')
  return (
    <section aria-labelledby="attendees" className="order-5 card p-4 sm:p-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id="attendees" className="flex-1 basis-28 text-md">
          {t('events.who')}
        </h2>
        <Segments
          label={t('events.who')}
          value={status}
          onChange={setStatus}
          options={names.map(([value, name, count]) => ({ value, label: `${t(name)} ${formatNumber(count(event))}` }))}
        />
      </div>
      <People event={event} occurrence={occurrence} community={community} status={status} />
    </section>
  )
}

function People({ event, occurrence, community, status }: Props & { status: Status }) {
  const t = useT()
  const people = useInfiniteQuery(attendeesQuery(event._id, status, occurrence?.startDate))
  if (people.isPending) return <Skeleton className="mt-4 h-24" />
  if (people.error) return <AgendaFailure error={people.error} again={people.refetch} />
  const all = allOf(people.data)
  if (all.length === 0 && !people.hasNextPage)
    return <p className="mt-4 text-ink-3">{t(status === 'going' ? 'events.who.first' : 'events.who.nobody')}</p>
  return (
    <div className="mt-4 grid gap-3">
      <ul className="grid gap-x-4 sm:grid-cols-2">
        {all.map((person) => (
          <Person key={person._id} person={person} community={community} />
        ))}
      </ul>
      <MoreButton {...people} />
    </div>
  )
}

function Person({ person, community }: { person: Attendee; community: string }) {
  return (
    <li>
      <Link
        to="/c/$community/members/$user"
        params={{ community, user: person._id }}
        className="flex min-h-12 items-center gap-3 rounded-control px-2 py-1.5 hover:bg-sunken"
      >
        <Avatar person={person} size={32} />
        <span className="min-w-0 truncate font-[560]" dir="auto">
          {nameOf(person)}
        </span>
      </Link>
    </li>
  )
}
