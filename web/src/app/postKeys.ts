// The single keys that work on posts. Cards say what a key presses: `data-post` on the card, `data-key` inside it.

const posts = () => [...document.querySelectorAll<HTMLElement>('[data-post]')]
const focused = () => document.activeElement?.closest<HTMLElement>('[data-post]') ?? undefined
const keyOf = (key: string, within: ParentNode) => within.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)

/** The post that a key is about: the one with the focus, else the only one. */
function current(): HTMLElement | undefined {
  const all = posts()
  return focused() ?? (all.length === 1 ? all[0] : undefined)
}

/** Where J and K begin when no post has the focus: the first that is not above the window. */
const firstInView = (all: HTMLElement[]) => all.find((post) => post.getBoundingClientRect().bottom > 80)

function move(step: 1 | -1): boolean {
  const all = posts()
  const from = focused()
  const next = from ? all[all.indexOf(from) + step] : firstInView(all)
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'start' })
  return !!next
}

function press(target: HTMLElement | null | undefined): boolean {
  target?.click()
  return !!target
}

/** As the arrow key does, so that the first item gets the focus. */
function openMenu(button: HTMLElement | null | undefined): boolean {
  button?.focus({ preventScroll: true })
  button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
  return !!button
}

/** Begins a comment: on the post's own page in its editor, elsewhere by going there. */
function comment(go: (href: string) => void): boolean {
  const line = document.querySelector('#write')
  if (line) return press(keyOf('c', line))
  const link = keyOf('c', current() ?? document.createElement('div'))
  if (link instanceof HTMLAnchorElement) go(`${link.pathname}#write`)
  return !!link
}

/** Whether the key meant something here. `go` opens a page by its address. */
export function pressPostKey(key: string, go: (href: string) => void): boolean {
  switch (key) {
    case 'j':
      return move(1)
    case 'k':
      return move(-1)
    case 'c':
      return comment(go)
    case 'l':
      return press(current() && keyOf('l', current()!))
    case '.':
      return openMenu(current() && keyOf('.', current()!))
    case 'enter':
      return document.activeElement === focused() && press(focused() && keyOf('Enter', focused()!))
    default:
      return false
  }
}
