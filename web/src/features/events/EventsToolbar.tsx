import { ChevronLeft, ChevronRight, Globe2, LayoutGrid, List, ListFilter } from 'lucide-react'
import { useT, type MessageId } from '@/i18n'
import { useMe } from '@/shared/session'
import { Button, IconButton } from '@/ui/Button'
import { Menu, MenuItem } from '@/ui/Menu'
import { Segments } from '@/ui/Segments'
import { kinds, type EventsSearch, type Kind } from './search'
import { addMonths, dayOf, monthOf } from './time/days'
import { formatMonth, zoneName } from './time/labels'
import { viewerZone } from './time/zones'

interface Props {
  search: EventsSearch
  month: string
  onChange: (part: Partial<EventsSearch>) => void
}

/** When, which of them, and how they are shown. */
export function EventsToolbar({ search, month, onChange }: Props) {
  const t = useT()
  const me = useMe()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2.5">
      {search.view === 'month' ? (
        <MonthSteps month={month} onMonth={(month) => onChange({ month })} />
      ) : (
        <When search={search} onChange={onChange} />
      )}
      <span className="hidden items-center gap-1.5 text-sm text-ink-3 md:flex">
        <Globe2 aria-hidden className="size-4" />
        {t('events.zone.shown', { zone: zoneName(viewerZone()) })}
      </span>
      <span className="ms-auto flex items-center gap-2">
        {me && (
          <KindMenu
            kind={search.kind ?? 'all'}
            onKind={(kind) => onChange({ kind: kind === 'all' ? undefined : kind })}
          />
        )}
        <Segments
          label={t('events.view')}
          value={search.view ?? 'list'}
          onChange={(view) =>
            onChange({ view: view === 'month' ? view : undefined, month: undefined, when: undefined })
          }
          options={[
            {
              value: 'list',
              label: <span className="max-sm:sr-only">{t('events.view.list')}</span>,
              icon: <List aria-hidden />,
            },
            {
              value: 'month',
              label: <span className="max-sm:sr-only">{t('events.view.month')}</span>,
              icon: <LayoutGrid aria-hidden />,
            },
          ]}
        />
      </span>
    </div>
  )
}

function When({ search, onChange }: Pick<Props, 'search' | 'onChange'>) {
  const t = useT()
  return (
    <Segments
      label={t('events.when')}
      value={search.when ?? 'next'}
      onChange={(when) => onChange({ when: when === 'past' ? when : undefined })}
      options={[
        { value: 'next', label: t('events.when.next') },
        { value: 'past', label: t('events.when.past') },
      ]}
    />
  )
}

function MonthSteps({ month, onMonth }: { month: string; onMonth: (month: string) => void }) {
  const t = useT()
  return (
    <>
      <h2 className="min-w-[8.4rem] text-md" aria-live="polite">
        {formatMonth(month)}
      </h2>
      <span className="flex">
        <IconButton
          small
          className="hit"
          label={t('events.month.before')}
          icon={<ChevronLeft className="rtl:-scale-x-100" />}
          onClick={() => onMonth(addMonths(month, -1))}
        />
        <IconButton
          small
          className="hit"
          label={t('events.month.after')}
          icon={<ChevronRight className="rtl:-scale-x-100" />}
          onClick={() => onMonth(addMonths(month, 1))}
        />
      </span>
      <Button small className="max-sm:hidden" onClick={() => onMonth(monthOf(dayOf(Date.now(), viewerZone())))}>
        {t('events.today')}
      </Button>
    </>
  )
}

const kindNames: Record<Kind, MessageId> = {
  all: 'events.kind.all',
  mine: 'events.kind.mine',
  open: 'events.kind.open',
}

function KindMenu({ kind, onKind }: { kind: Kind; onKind: (kind: Kind) => void }) {
  const t = useT()
  const button = (
    <Button small look={kind === 'all' ? 'ghost' : 'soft'} className="max-sm:min-h-9!">
      <ListFilter aria-hidden />
      <span className={kind === 'all' ? 'max-sm:sr-only' : undefined}>{t(kindNames[kind])}</span>
    </Button>
  )
  return (
    <Menu button={button}>
      {kinds.map((one) => (
        <MenuItem key={one} checked={one === kind} onSelect={() => onKind(one)}>
          {t(kindNames[one])}
        </MenuItem>
      ))}
    </Menu>
  )
}
