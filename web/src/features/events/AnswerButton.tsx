import { clsx } from 'clsx'
import { Check, ChevronDown, CircleHelp, Undo2, X } from 'lucide-react'
import { useState } from 'react'
import { useT, type MessageId } from '@/i18n'
import { Button } from '@/ui/Button'
import { Menu, MenuItem, MenuSeparator } from '@/ui/Menu'
import { AnswerScopeDialog } from './AnswerScopeDialog'
import type { Occurrence, Status } from './queries'
import { useAnswer } from './writes'

interface Props {
  event: { _id: string; title: string; isRecurring: boolean; viewer: { status?: Status; answersOccurrence: boolean } }
  /** The date of a series that is meant; not given: the event as a whole. */
  occurrence?: Occurrence
  small?: boolean
}

const words: Record<Status, MessageId> = {
  going: 'events.answer.going',
  maybe: 'events.answer.maybe',
  not_going: 'events.answer.no',
}
const icons: Record<Status, typeof Check> = { going: Check, maybe: CircleHelp, not_going: X }
/** What the menu offers when `status` is the answer: going is the button itself until it is something else. */
const choices: Status[] = ['going', 'maybe', 'not_going']

/** One press says that I come, or takes that back; the other answers are behind the arrow. */
export function AnswerButton({ event, occurrence, small }: Props) {
  const t = useT()
  const answer = useAnswer(event)
  const [asked, setAsked] = useState<{ status?: Status }>()
  const { status, answersOccurrence } = event.viewer
  const isSeries = event.isRecurring && !!occurrence
  const say = (next: Status | undefined) => (isSeries ? setAsked({ status: next }) : answer.mutate({ status: next }))
  const isGoing = status === 'going'
  const Icon = status && icons[status]
  const look = isGoing ? 'soft' : 'secondary'
  const size = 'max-sm:min-h-11!'
  return (
    <span className="inline-flex" role="group" aria-label={t('events.answer.to', { title: event.title })}>
      <Button
        small={small}
        look={look}
        aria-pressed={isGoing}
        title={isGoing ? t('events.answer.back') : t('events.answer.come')}
        className={clsx('rounded-e-none!', size)}
        onClick={() => say(isGoing ? undefined : 'going')}
      >
        {Icon && <Icon aria-hidden strokeWidth={2.6} />}
        {t(status ? words[status] : 'events.answer.come')}
      </Button>
      <Menu
        className="min-w-44!"
        button={
          <Button
            small={small}
            look={look}
            aria-label={t('events.answer.other')}
            className={clsx('rounded-s-none! border-s-0! px-2!', isGoing && 'border-s! border-s-brand-line!', size)}
          >
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        {choices.map((choice) => (
          <MenuItem key={choice} checked={status === choice} onSelect={() => say(choice)}>
            {t(words[choice])}
          </MenuItem>
        ))}
        {status && <MenuSeparator />}
        {status && (
          <MenuItem icon={<Undo2 />} onSelect={() => say(undefined)}>
            {t('events.answer.back')}
          </MenuItem>
        )}
      </Menu>
      {asked && occurrence && (
        <AnswerScopeDialog
          status={asked.status}
          occurrence={asked.status || answersOccurrence ? occurrence : undefined}
          onChoose={(start) => answer.mutate({ ...asked, occurrence: start })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </span>
  )
}
