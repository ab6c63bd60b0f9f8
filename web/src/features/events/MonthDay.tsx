import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { Check } from 'lucide-react'
import { useT } from '@/i18n'
import { formatDate } from '@/i18n/dates'
import { dateInAddress } from './EventCardView'
import { isOver } from './moments'
import type { EventCard } from './reading'
import { dateOf, dayOf } from './time/days'
import { formatOnDay } from './time/labels'
import { viewerZone } from './time/zones'
import { useCommunityOf } from './useCommunityOf'
import { useNow } from './useNow'

interface Props {
  day: string
  cards: EventCard[]
  isOutside: boolean
  isToday: boolean
  isChosen: boolean
  edge: { start: boolean; top: boolean }
  onChoose: (day: string) => void
}

const shown = 2

export function MonthDay({ day, cards, isOutside, isToday, isChosen, edge, onChoose }: Props) {
  const t = useT()
  const n = cards.length
  const name = formatOnDay(day, { weekday: 'long', day: 'numeric', month: 'long' })
  const cell = clsx(
    'relative h-[62px] border-line p-1 align-top sm:h-[112px] sm:p-1.5',
    edge.start && 'border-s',
    edge.top && 'border-t',
    isOutside && 'bg-sunken/45',
    isToday && 'bg-brand-soft/35',
    isChosen && 'ring-2 ring-brand-line ring-inset',
  )
  return (
    <td className={cell} aria-current={isToday ? 'date' : undefined}>
      {/* The whole cell takes the press; links of events lie above it. */}
      <button
        type="button"
        data-day={day}
        tabIndex={isChosen ? 0 : -1}
        aria-pressed={isChosen}
        aria-label={`${name}, ${t('events.count', { n })}`}
        onClick={() => onChoose(day)}
        className="absolute inset-0 -outline-offset-3"
      />
      <span
        aria-hidden
        className={clsx(
          'pointer-events-none relative mx-auto grid size-6 place-items-center rounded-full text-xs font-[590] sm:mx-0',
          isToday ? 'bg-brand text-on-brand' : isOutside ? 'text-ink-3' : 'text-ink-2',
        )}
      >
        {dateOf(day)}
      </span>
      <span aria-hidden className="pointer-events-none relative mt-1 flex justify-center gap-1 sm:hidden">
        {cards.slice(0, 3).map((card) => (
          <span
            key={card._id + card.occurrence.startDate}
            className={clsx('size-1.5 rounded-full', card.viewer.status === 'going' ? 'bg-brand' : 'bg-control')}
          />
        ))}
      </span>
      <span className="pointer-events-none relative mt-1 hidden gap-[3px] sm:grid">
        {cards.slice(0, shown).map((card) => (
          <MonthEvent
            key={card._id + card.occurrence.startDate}
            card={card}
            beginsHere={dayOf(card.occurrence.startDate, viewerZone()) === day}
          />
        ))}
        {n > shown && <span className="px-1.5 text-xs text-ink-3">{t('events.more', { n: n - shown })}</span>}
      </span>
    </td>
  )
}

const tones = {
  going: 'bg-brand-soft text-brand-ink',
  maybe: 'bg-gold-soft text-gold-ink',
  not_going: 'bg-sunken text-ink-2 line-through',
  open: 'bg-sky-soft text-sky-ink',
}

function MonthEvent({ card, beginsHere }: { card: EventCard; beginsHere: boolean }) {
  const t = useT()
  const { status } = card.viewer
  const tone = isOver(card.occurrence, useNow()) ? 'bg-sunken text-ink-2' : tones[status ?? 'open']
  return (
    <Link
      to="/c/$community/events/$event"
      params={{ community: useCommunityOf(card), event: card._id }}
      search={{ occurrence: dateInAddress(card) }}
      title={card.title}
      className={clsx(
        'pointer-events-auto block overflow-hidden rounded-[6px] px-1.5 py-[3px] text-[.71875rem] leading-[.98rem] hover:brightness-[.97]',
        tone,
      )}
    >
      <span className="flex gap-1">
        {status === 'going' && (
          <Check className="mt-[2.5px] size-3 shrink-0" strokeWidth={3} aria-label={t('events.answer.going')} />
        )}
        <span className="line-clamp-2 min-w-0 font-[590] wrap-anywhere" dir="auto">
          {card.title}
        </span>
      </span>
      {beginsHere && (
        <time dateTime={card.occurrence.startDate} className="block tabnum">
          {formatDate(card.occurrence.startDate, { hour: 'numeric', minute: '2-digit', timeZone: viewerZone() })}
        </time>
      )}
    </Link>
  )
}
