import { CalendarCheck, Repeat } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '@/i18n'
import { Dialog } from '@/ui/Dialog'
import type { Occurrence, Status } from './queries'
import { timeRange } from './time/labels'
import { viewerZone } from './time/zones'

interface Props {
  status?: Status
  /** Not given: there is nothing to say to one date alone. */
  occurrence?: Occurrence
  /** With the start of the one date, or nothing for the whole series. */
  onChoose: (occurrence?: string) => void
  onClose: () => void
}

const titles = {
  going: 'events.scope.going',
  maybe: 'events.scope.maybe',
  not_going: 'events.scope.no',
  none: 'events.scope.back',
} as const

/** An answer to a series: to one of its dates or to all of them. */
export function AnswerScopeDialog({ status, occurrence, onChoose, onClose }: Props) {
  const t = useT()
  const choose = (start?: string) => {
    onClose()
    onChoose(start)
  }
  return (
    <Dialog title={t(titles[status ?? 'none'])} narrow onClose={onClose}>
      <div className="grid gap-2">
        {occurrence && (
          <Choice
            icon={<CalendarCheck />}
            label={t('events.scope.once')}
            hint={timeRange(occurrence, viewerZone(), { weekday: 'long', day: 'numeric', month: 'long' })}
            onChoose={() => choose(occurrence.startDate)}
            first
          />
        )}
        <Choice
          icon={<Repeat />}
          label={t('events.scope.series')}
          hint={t('events.scope.series.hint')}
          onChoose={() => choose()}
          first={!occurrence}
        />
      </div>
    </Dialog>
  )
}

function Choice({
  icon,
  label,
  hint,
  onChoose,
  first,
}: {
  icon: ReactNode
  label: string
  hint: string
  onChoose: () => void
  first?: boolean
}) {
  return (
    <button
      type="button"
      data-autofocus={first ? '' : undefined}
      onClick={onChoose}
      className="flex items-start gap-3 rounded-control border border-line-2 bg-surface p-3 text-start hover:border-control hover:bg-sunken [&>svg]:mt-0.5 [&>svg]:size-5 [&>svg]:shrink-0 [&>svg]:text-ink-3"
    >
      {icon}
      <span>
        <span className="block font-[570]">{label}</span>
        <span className="block text-sm text-ink-2">{hint}</span>
      </span>
    </button>
  )
}
