import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useT } from '@/i18n'
import { IconButton } from './Button'

interface Props {
  title: string
  onClose: () => void
  /**
   * dialog: a window, a sheet from below on phones; sheet: from below everywhere; palette: near the top; full: the
   * whole screen
   */
  kind?: 'dialog' | 'sheet' | 'palette' | 'full'
  narrow?: boolean
  /** Not seen, still read: the content shows what it is. */
  hideTitle?: boolean
  children: ReactNode
  /** Buttons that stay in sight below the content. */
  footer?: ReactNode
}

/**
 * A modal window on the browser's own <dialog>: top layer, inert page, Esc. Whatever should have the focus carries
 * `data-autofocus`. A portal must not leave it.
 */
export function Dialog({ title, onClose, kind = 'dialog', narrow, hideTitle, children, footer }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = ref.current!
    const opener = document.activeElement as HTMLElement | null
    dialog.showModal()
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => {
      dialog.close()
      opener?.focus?.()
    }
  }, [])
  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      className={clsx('modal text-start', `modal-${kind}`, narrow && 'modal-narrow')}
      onCancel={(event) => {
        event.preventDefault()
        if (event.target === ref.current) onClose()
      }}
      onMouseDown={(event) => event.target === ref.current && onClose()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className="modal-body">
        <Title id={id} title={title} hide={hideTitle} onClose={onClose} />
        <div className={clsx('min-h-0 flex-1 overflow-y-auto overscroll-contain', !hideTitle && 'px-5 pt-1 pb-5')}>
          {children}
        </div>
        {footer && <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3.5">{footer}</div>}
      </div>
    </dialog>
  )
}

function Title({ id, title, hide, onClose }: { id: string; title: string; hide?: boolean; onClose: () => void }) {
  const t = useT()
  if (hide) {
    return (
      <h2 id={id} className="sr-only">
        {title}
      </h2>
    )
  }
  return (
    <div className="flex items-start gap-3 py-3.5 ps-5 pe-3">
      <h2 id={id} className="flex-1 pt-1 text-lg">
        {title}
      </h2>
      <IconButton label={t('ui.close')} icon={<X />} onClick={onClose} />
    </div>
  )
}
