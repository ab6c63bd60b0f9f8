import { X } from 'lucide-react'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useT } from '@/i18n'
import { Button, IconButton } from './Button'
import { messageOf } from './failures'

interface Toast {
  id: number
  text: string
  action?: { label: string; run: () => void }
  isProblem?: boolean
}

const stays = 6_000 // ms; with something to press longer
const staysWithAction = 10_000

let toasts: Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()

function change(next: Toast[]) {
  toasts = next
  listeners.forEach((listener) => listener())
}

const dismiss = (id: number) => change(toasts.filter((toast) => toast.id !== id))

/** Says one thing at the bottom of the screen for some seconds. */
export function toast(text: string, more: Omit<Toast, 'id' | 'text'> = {}) {
  const id = nextId++
  change([...toasts.slice(-2), { id, text, ...more }])
  setTimeout(() => dismiss(id), more.action ? staysWithAction : stays)
}

/** A write that failed and was rolled back; `retry` tries it once more. */
export function toastFailure(failure: unknown, retry?: { label: string; run: () => void }) {
  toast(messageOf(failure), { isProblem: true, action: retry })
}

export function Toasts() {
  const t = useT()
  const box = useRef<HTMLDivElement>(null)
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toasts,
  )
  // Shown anew each time, so that it lies above dialogs that opened meanwhile.
  useEffect(() => {
    box.current?.hidePopover()
    if (all.length) box.current?.showPopover()
  }, [all])
  return (
    <div ref={box} popover="manual" role="status" aria-live="polite" className="toasts">
      {all.map((one) => (
        <div
          key={one.id}
          className="flex max-w-lg items-center gap-2 rounded-card border border-line-2 bg-ink py-1.5 ps-4 pe-1.5 text-control text-bg shadow-high"
        >
          <span className="min-w-0 flex-1">{one.text}</span>
          {one.action && (
            <Button
              small
              look="ghost"
              className="text-bg! hover:bg-white/15!"
              onClick={() => {
                dismiss(one.id)
                one.action!.run()
              }}
            >
              {one.action.label}
            </Button>
          )}
          <IconButton
            small
            label={t('ui.close')}
            icon={<X />}
            className="text-bg! hover:bg-white/15!"
            onClick={() => dismiss(one.id)}
          />
        </div>
      ))}
    </div>
  )
}
