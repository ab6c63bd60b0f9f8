import { Check, TriangleAlert } from 'lucide-react'
import { clsx } from 'clsx'
import { useT } from '@/i18n'
import { RequestFailed } from '@/api/problems'
import { messageOf } from '@/ui/failures'
import { problemInWords } from '@/ui/problemWords'
import type { Saved } from './autosave'

interface Props {
  of: Omit<Saved<unknown>, 'value'> & { flush: () => void }
  /** At the end of the label's line; why something was not saved stands below the field. */
  corner?: boolean
}

/** Whether what one typed has been saved. */
export function SaveNote({ of: { state, failure, flush }, corner }: Props) {
  const t = useT()
  return (
    <span
      role="status"
      className={clsx(
        'flex flex-wrap items-baseline gap-x-2 text-xs',
        state === 'failed' ? 'mt-1 text-sm text-danger' : 'text-ink-3',
        state !== 'failed' && corner && 'absolute end-0 top-0.5',
      )}
    >
      {(state === 'waiting' || state === 'saving') && t('ui.saving')}
      {state === 'saved' && (
        <span className="inline-flex items-center gap-1">
          <Check aria-hidden className="size-3.5" />
          {t('ui.saved')}
        </span>
      )}
      {state === 'failed' && (
        <>
          <span className="inline-flex items-start gap-1">
            <TriangleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
            {t('ui.notsaved')}: {reasonOf(failure)}
          </span>
          <button type="button" className="hit font-[570] underline" onClick={flush}>
            {t('ui.again')}
          </button>
        </>
      )}
    </span>
  )
}

/** One member was sent, so what is wrong with it says more than what is wrong as a whole. */
function reasonOf(failure: unknown): string {
  const members = failure instanceof RequestFailed ? [...failure.members.values()] : []
  return members[0] ? problemInWords(members[0]) : messageOf(failure)
}
