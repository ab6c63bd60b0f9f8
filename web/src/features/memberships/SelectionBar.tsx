import { Check, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useT } from '@/i18n'
import type { Member } from '@/shared/members'
import { Button } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'

interface Props {
  all: Member[]
  selected: Member[]
  isBusy: boolean
  onSelect: (members: Member[]) => void
  onAnswer: (members: Member[], right: 'approve' | 'reject') => Promise<void>
}

/** Chooses all or none, and answers those that are chosen; stays in sight while the list scrolls. */
export function SelectionBar({ all, selected, isBusy, onSelect, onAnswer }: Props) {
  const t = useT()
  const box = useRef<HTMLInputElement>(null)
  const [isRejecting, setRejecting] = useState(false)
  const n = selected.length
  useEffect(() => {
    box.current!.indeterminate = n > 0 && n < all.length
  }, [n, all.length])
  const may = (right: 'approve' | 'reject') => n > 0 && selected.every(({ can }) => can.includes(right))
  return (
    <div className="card sticky top-16 z-20 flex min-h-13 flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2 lg:top-2">
      <label className="flex min-h-9 flex-1 items-center gap-2.5">
        <input
          ref={box}
          type="checkbox"
          checked={n === all.length}
          onChange={(event) => onSelect(event.target.checked ? all : [])}
          className="size-[1.1rem] accent-(--brand)"
        />
        <span aria-live="polite">{n ? t('memberships.selected', { n }) : t('memberships.select.all')}</span>
      </label>
      {may('reject') && (
        <Button small disabled={isBusy} onClick={() => setRejecting(true)}>
          <X aria-hidden />
          {t('memberships.reject')}
        </Button>
      )}
      {may('approve') && (
        <Button small look="primary" busy={isBusy} onClick={() => void onAnswer(selected, 'approve')}>
          <Check aria-hidden />
          {t('memberships.approve.n', { n })}
        </Button>
      )}
      {isRejecting && (
        <Confirm
          title={t('memberships.reject.title', { n })}
          action={t('memberships.reject')}
          run={() => onAnswer(selected, 'reject')}
          onClose={() => setRejecting(false)}
        >
          {t('memberships.reject.text')}
        </Confirm>
      )}
    </div>
  )
}
