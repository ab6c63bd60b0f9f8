import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoPassword } from './server'

export const sizes = { wide: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const
export type Size = keyof typeof sizes
export type Theme = 'light' | 'dark'

const shots = join(import.meta.dirname, '..', 'shots')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
// What a sign-in form that is refused, or a page that is not there, says of itself is no error of the app.
const expected = /Failed to load resource: the server responded with a status of (401|404|409|422)/

export function launch(): Promise<Browser> {
  const flags = [
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--font-render-hinting=none',
    '--autoplay-policy=no-user-gesture-required',
  ]
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags })
}

/** What a page tells us. */
interface Notes {
  notePress(): void
  noteViolation(text: string): void
}

interface Look {
  size?: Size
  theme?: Theme
  language?: 'en' | 'de'
}

/** One person's browser: a window of its own, with everything noted that should not happen. */
export class Person {
  readonly troubles: string[] = []
  /** Of the pointer, in all pages and frames, since they were last counted from zero; see `presses`. */
  private pressed = 0
  apiRequests: string[] = []
  /** Origins besides the site's own that may be asked. */
  readonly hosts = new Set<string>()

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    private readonly url: string,
    readonly size: Size,
    readonly theme: Theme,
  ) {}

  static async open(
    browser: Browser,
    url: string,
    { size = 'wide', theme = 'light', language = 'en' }: Look = {},
  ): Promise<Person> {
    const context = await browser.newContext({
      viewport: sizes[size],
      colorScheme: theme,
      reducedMotion: 'reduce',
      timezoneId: 'Europe/Berlin',
      locale: language === 'en' ? 'en-GB' : 'de-DE',
      hasTouch: size === 'phone',
      baseURL: url,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await context.addCookies([{ name: 'lang', value: language, url }])
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    const person = new Person(page, context, url, size, theme)
    await person.listen()
    return person
  }

  private async listen() {
    const { page, troubles } = this
    page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`))
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !expected.test(message.text()))
        troubles.push(`console: ${message.text()}`)
    })
    page.on('request', (request) => {
      if (new URL(request.url()).pathname.startsWith('/api/'))
        this.apiRequests.push(`${request.method()} ${request.url().slice(this.url.length)}`)
      const { origin, protocol } = new URL(request.url())
      if (!request.url().startsWith(this.url) && /^https?:/.test(protocol) && !this.hosts.has(origin))
        troubles.push(`asks another host: ${request.url()}`)
    })
    await page.exposeFunction('notePress', () => this.pressed++)
    await page.exposeFunction('noteViolation', (text: string) => troubles.push(`CSP: ${text}`))
    await page.addInitScript(() => {
      addEventListener('pointerdown', (event) => event.isTrusted && (window as unknown as Notes).notePress(), true)
      document.addEventListener('securitypolicyviolation', (event) => {
        ;(window as unknown as Notes).noteViolation(`${event.violatedDirective} ${event.blockedURI}`)
      })
    })
  }

  /** Signs a demo login in without the form. */
  async signIn(email: string, password = demoPassword) {
    const answer = await this.context.request.post('/api/v1/sessions', {
      data: { email, password },
      headers: { origin: this.url },
    })
    expect(answer.status(), `log in of ${email}`).toBe(201)
  }

  /** Asks the API as this person; what it refuses fails the test. */
  async send<T>(method: 'POST' | 'PUT' | 'PATCH', path: string, data: object = {}): Promise<T> {
    const answer = await this.context.request.fetch(`/api/v1${path}`, { method, data, headers: { origin: this.url } })
    const text = await answer.text()
    expect(answer.ok(), `${method} ${path}: ${answer.status()} ${text}`).toBe(true)
    return (text ? JSON.parse(text) : undefined) as T
  }

  /** How many presses of the pointer the steps took; keys and what is dropped are none. */
  async presses(steps: () => Promise<unknown>): Promise<number> {
    this.pressed = 0
    await steps()
    return this.pressed
  }

  /** Opens the file chooser with a press, and takes a file there with another one. */
  async choose(button: Locator, file: string) {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), button.click()])
    this.pressed++
    await chooser.setFiles(file)
  }

  /** Drops a file of the disk onto something. */
  async drop(target: Locator, file: string, type: string) {
    const bytes = readFileSync(file).toString('base64')
    const dataTransfer = await this.page.evaluateHandle(
      ([bytes, name, type]) => {
        const dropped = new DataTransfer()
        dropped.items.add(new File([Uint8Array.from(atob(bytes!), (one) => one.charCodeAt(0))], name!, { type }))
        return dropped
      },
      [bytes, basename(file), type],
    )
    await target.dispatchEvent('dragover', { dataTransfer })
    await target.dispatchEvent('drop', { dataTransfer })
  }

  /** Puts a picture where Ctrl-V takes it from. */
  async copyPicture(file: string) {
    await this.page.evaluate(async (bytes) => {
      const blob = new Blob([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))], { type: 'image/png' })
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
    }, readFileSync(file).toString('base64'))
  }

  /** Opens an address and waits until the page stands. */
  async go(path: string) {
    this.apiRequests = []
    await this.page.goto(path, { waitUntil: 'networkidle' })
    await this.settle()
  }

  async settle() {
    await this.page.waitForSelector('#root h1', { state: 'attached' })
    await this.page.waitForFunction(
      () => !document.querySelector('.skeleton') && !document.querySelector('[aria-busy=true]'),
    )
  }

  /** No error, no report, nothing to scroll sideways, no violation of WCAG 2.2 AA. */
  async isSound(where: string) {
    await this.fits(where)
    expect(await this.violations(), `${where} at ${this.size}, ${this.theme}`).toEqual([])
    expect(this.troubles, where).toEqual([])
  }

  /** Nothing to scroll sideways. */
  private async fits(where: string) {
    const overflow = await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, `${where} at ${this.size}: scrolls sideways`).toBeLessThanOrEqual(0)
  }

  /** Also with letters twice as large nothing goes off the page. */
  async fitsWhenLarge(where: string) {
    await this.page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    await this.fits(`${where}, in large letters`)
  }

  private async violations(): Promise<string[]> {
    // By evaluate, not by a script element: the page's policy holds for us too.
    await this.page.evaluate(axe)
    return this.page.evaluate(async () => {
      const run = (
        window as unknown as {
          axe: {
            run(
              root: Document,
              options: object,
            ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>
          }
        }
      ).axe.run
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      const { violations } = await run(document, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
      })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.split('\n')[1] ?? ''}`),
      )
    })
  }

  async shoot(name: string) {
    mkdirSync(shots, { recursive: true })
    await this.page.screenshot({ path: join(shots, `${name}-${sizes[this.size].width}-${this.theme}.png`) })
  }

  async leave() {
    await this.context.close()
  }
}
