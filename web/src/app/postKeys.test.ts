import { beforeEach, describe, expect, it } from 'vitest'
import { pressPostKey } from './postKeys'

const pressed: string[] = []
const never = () => {
  throw new Error('goes nowhere')
}
const card = (id: string) => `
  <article data-post tabindex="-1" id="${id}">
    <a data-key="Enter" href="/c/a/p/${id}">title</a>
    <button data-key="l">like</button>
    <a data-key="c" href="/c/a/p/${id}#comments">comments</a><button data-key=".">menu</button>
  </article>`

beforeEach(() => {
  pressed.length = 0
  document.body.innerHTML = card('one') + card('two')
  document.querySelectorAll<HTMLElement>('[data-key]').forEach((element) =>
    element.addEventListener('click', (event) => {
      event.preventDefault()
      pressed.push(`${element.closest('article')?.id} ${element.dataset.key}`)
    }),
  )
})

const focusOn = (id: string) => document.getElementById(id)!.focus()

describe('the keys on posts', () => {
  it('go down and up between cards and stop at the ends', () => {
    focusOn('one')
    expect(pressPostKey('j', never)).toBe(true)
    expect(document.activeElement!.id).toBe('two')
    expect(pressPostKey('j', never)).toBe(false)
    expect(pressPostKey('k', never)).toBe(true)
    expect(document.activeElement!.id).toBe('one')
  })
  it('press what the card with the focus offers', () => {
    focusOn('two')
    for (const key of ['l', 'enter']) pressPostKey(key, never)
    expect(pressed).toEqual(['two l', 'two Enter'])
  })
  it('open the menu as the arrow key on its button does', () => {
    const keys: string[] = []
    document
      .querySelector('#two [data-key="."]')!
      .addEventListener('keydown', (event) => keys.push((event as KeyboardEvent).key))
    focusOn('two')
    expect(pressPostKey('.', never)).toBe(true)
    expect(keys).toEqual(['ArrowDown'])
  })
  it('mean nothing when no card of several has the focus', () => {
    expect(pressPostKey('l', never)).toBe(false)
    expect(pressPostKey('enter', never)).toBe(false)
  })
  it('leave Enter to the button that has the focus', () => {
    document.querySelector<HTMLElement>('#one [data-key="l"]')!.focus()
    expect(pressPostKey('enter', never)).toBe(false)
  })
  it("lead to the comment's editor", () => {
    const went: string[] = []
    focusOn('one')
    pressPostKey('c', (href) => went.push(href))
    expect(went).toEqual(['/c/a/p/one#write'])
  })
})
