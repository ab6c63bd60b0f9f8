import { clsx } from 'clsx'
import { Check } from 'lucide-react'
import {
  cloneElement,
  createContext,
  useContext,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentProps,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react'
import { flushSync } from 'react-dom'
import { useTypeAhead } from './typeAhead'

type ButtonProps = ComponentProps<'button'>
type Align = 'start' | 'end'
type Side = 'top' | 'bottom'

const CloseMenu = createContext<(returnFocus?: boolean) => void>(() => {})

interface Props {
  button: ReactElement<ButtonProps>
  children: ReactNode
  align?: Align
  side?: Side
  className?: string
}

/** A menu button as the ARIA practices describe it, on the Popover API: top layer without a portal. */
export function Menu({ button, children, align = 'end', side = 'bottom', className }: Props) {
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const popover = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const items = () => [...popover.current!.querySelectorAll<HTMLElement>('[role^=menuitem]')]
  const typeAhead = useTypeAhead(items)

  const close = (returnFocus = true) => {
    popover.current?.hidePopover()
    if (returnFocus) opener.current?.focus()
  }
  const show = (last = false) => {
    // The items must be there, and the popover in its place, before one of them takes the focus.
    flushSync(() => setOpen(true))
    const all = items()
    const checked = all.find((item) => item.getAttribute('aria-checked') === 'true')
    ;(checked ?? (last ? all.at(-1) : all[0]))?.focus()
  }
  usePlace(isOpen, opener, popover, align, side, () => close(false))

  const onKeyDown = (event: React.KeyboardEvent) => {
    event.stopPropagation()
    const all = items()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const target = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 }[event.key]
    if (target !== undefined) {
      event.preventDefault()
      all.at(target % all.length)?.focus()
    } else if (event.key === 'Tab') close(false)
    else if (event.key === 'Escape') {
      event.preventDefault()
      close()
    } else typeAhead(event)
  }
  return (
    <CloseMenu value={close}>
      {cloneElement(button, {
        ref: opener,
        id: `${id}-button`,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? id : undefined,
        popoverTarget: id,
        onKeyDown: (event) => {
          const opens =
            event.key === 'ArrowDown' ||
            event.key === 'ArrowUp' ||
            (!isOpen && (event.key === 'Enter' || event.key === ' '))
          if (!opens) return
          event.preventDefault()
          show(event.key === 'ArrowUp')
        },
      })}
      <div
        ref={popover}
        id={id}
        popover="auto"
        role="menu"
        aria-labelledby={`${id}-button`}
        tabIndex={-1}
        className={clsx('menu', className)}
        onKeyDown={onKeyDown}
        onToggle={(event) => {
          const opens = event.newState === 'open'
          setOpen(opens)
          if (opens && !popover.current!.contains(document.activeElement)) popover.current!.focus()
        }}
      >
        {isOpen && children}
      </div>
    </CloseMenu>
  )
}

/** Puts the popover beside its button, inside the window; scrolling or resizing closes it. */
function usePlace(
  isOpen: boolean,
  opener: RefObject<HTMLElement | null>,
  popover: RefObject<HTMLElement | null>,
  align: Align,
  side: Side,
  close: () => void,
) {
  const leave = useEffectEvent((event: Event) => {
    if (!popover.current!.contains(event.target as Node)) close()
  })
  useLayoutEffect(() => {
    if (!isOpen) return
    const from = opener.current!.getBoundingClientRect()
    const menu = popover.current!
    // Only what is shown has a size. A press has shown it already, a key has not.
    if (!menu.matches(':popover-open')) menu.showPopover()
    const { offsetWidth: width, offsetHeight: height } = menu
    const isRtl = getComputedStyle(opener.current!).direction === 'rtl'
    const below = from.bottom + 6
    const above = from.top - height - 6
    const fitsBelow = below + height <= innerHeight - 8
    const x = (align === 'end') !== isRtl ? from.right - width : from.left
    const y = (side === 'bottom' && fitsBelow) || above < 8 ? below : above
    const inside = (at: number, most: number) => `${Math.max(8, Math.min(most - 8, at))}px`
    menu.style.setProperty('left', inside(x, innerWidth - width))
    menu.style.setProperty('top', inside(y, innerHeight - height))
    const onLeave = (event: Event) => leave(event)
    addEventListener('scroll', onLeave, { passive: true, capture: true })
    addEventListener('resize', onLeave)
    return () => {
      removeEventListener('scroll', onLeave, { capture: true })
      removeEventListener('resize', onLeave)
    }
  }, [isOpen, opener, popover, align, side])
}

interface ItemProps {
  icon?: ReactNode
  children: ReactNode
  onSelect?: () => void
  /** Given: one of several, of which one is chosen. */
  checked?: boolean
  danger?: boolean
  /** A link to elsewhere or to a file. */
  href?: string
  download?: string
}

export function MenuItem({ icon, children, onSelect, checked, danger, href, download }: ItemProps) {
  const close = useContext(CloseMenu)
  const shared = {
    role: checked === undefined ? 'menuitem' : 'menuitemradio',
    'aria-checked': checked,
    tabIndex: -1,
    className: clsx('menu-item', danger && 'text-danger'),
    onClick: () => {
      close(!href)
      onSelect?.()
    },
    onPointerMove: (event: React.PointerEvent<HTMLElement>) => event.currentTarget.focus({ preventScroll: true }),
  }
  const content = (
    <>
      {icon && (
        <span aria-hidden className={clsx('grid shrink-0 *:size-4', !danger && 'text-ink-3')}>
          {icon}
        </span>
      )}
      <span className="min-w-0 flex-1">{children}</span>
      {checked && <Check aria-hidden className="size-4 text-brand-ink" />}
    </>
  )
  if (!href) {
    return (
      <button type="button" {...shared}>
        {content}
      </button>
    )
  }
  const isElsewhere = /^https?:/.test(href)
  return (
    <a
      href={href}
      download={download}
      target={isElsewhere ? '_blank' : undefined}
      rel={isElsewhere ? 'noreferrer' : undefined}
      {...shared}
    >
      {content}
    </a>
  )
}

export function MenuSeparator() {
  return <div role="separator" className="my-1 h-px bg-line" />
}
