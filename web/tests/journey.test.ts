import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, Person, sizes, type Size } from './browser'
import { fillAccount } from './content'
import { Files, hasFfmpeg } from './files'
import { Lyceum, wait } from './server'

// The life of a site from its first page on, as an owner and a member live it in two browsers.

let browser: Browser
let files: Files

beforeAll(async () => {
  browser = await launch()
  files = await Files.make(browser, 8)
})
afterAll(async () => {
  await browser?.close()
  files?.remove()
})

describe.each(Object.keys(sizes) as Size[])('%s', (size) => {
  let server: Lyceum
  let nora: Person // the owner
  let omar: Person // the member
  let invitation: string

  beforeAll(async () => {
    server = await Lyceum.start()
    nora = await Person.open(browser, server.url, { size })
    omar = await Person.open(browser, server.url, { size })
  })
  afterAll(async () => {
    await nora?.leave()
    await omar?.leave()
    await server?.stop()
  })

  test('a new site is set up in two steps', async () => {
    const { page } = nora
    await page.goto('/')
    await page.getByLabel('Name of the site').fill('Green Thumbs School')
    await fillAccount(page, 'Nora', 'Ågren')
    await nora.isSound('set-up, account')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Balcony Gardeners')
    await page.getByLabel('What is it about?').fill('Growing food in small places.')
    await page.getByRole('radio', { name: /Private/ }).check()
    await page.getByRole('radio', { name: 'Plum' }).check()
    await nora.isSound('set-up, community')
    await page.getByRole('button', { name: 'Open your community' }).click()
    await page.waitForURL('**/c/balcony-gardeners')
    await nora.settle()
    await nora.isSound('an empty feed')
    await nora.shoot('journey-empty-feed')
  })

  test('the owner makes an invitation link', async () => {
    const { page } = nora
    await nora.go('/c/balcony-gardeners/members')
    await page.getByRole('button', { name: 'Invite people' }).first().click()
    await page.getByRole('button', { name: 'Make and copy link' }).click()
    const link = page.getByRole('dialog').getByRole('textbox').first()
    await expect.poll(() => link.inputValue().catch(() => '')).toContain('/invite/')
    invitation = await link.inputValue()
    await nora.isSound('invite dialog')
    await page.keyboard.press('Escape')
  })

  test('who is invited creates an account and is in', async () => {
    const { page } = omar
    await omar.go(invitation)
    await omar.isSound('invitation')
    await fillAccount(page, 'Omar', 'Haddad')
    await page.getByRole('button', { name: 'Create account and join' }).click()
    await page.waitForURL('**/c/balcony-gardeners')
    await omar.settle()
    await omar.isSound('the feed of a new member')
  })

  test('who asks to join is approved in another browser', async () => {
    const mia = await Person.open(browser, server.url, { size })
    await mia.go('/register?next=/c/balcony-gardeners')
    await fillAccount(mia.page, 'Mia', 'Quint')
    await mia.page.getByRole('button', { name: 'Create account' }).click()
    await mia.page.getByRole('button', { name: 'Ask to join' }).first().click()
    const send = mia.page.getByRole('button', { name: 'Send request' })
    await send.click({ timeout: 2_000 }).catch(() => {})
    await mia.page
      .getByText(/Waiting for an answer|asked to join|request is on its way/i)
      .first()
      .waitFor()

    await nora.go('/c/balcony-gardeners/manage/requests')
    await nora.isSound('requests')
    await nora.page
      .getByRole('button', { name: /^Approve/ })
      .first()
      .click()
    await nora.page.getByText('Mia Quint is in.').first().waitFor()

    await mia.go('/c/balcony-gardeners')
    await expect.poll(() => mia.page.title()).toContain('Balcony Gardeners')
    expect(mia.troubles).toEqual([])
    await mia.leave()
  })

  test('a post with a picture is commented on and liked', async () => {
    const { page } = nora
    await nora.go('/c/balcony-gardeners')
    await page.getByRole('link', { name: 'Share something' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Title').fill('First tomatoes')
    await dialog.getByRole('textbox', { name: 'Text' }).fill('They are **red**.')
    await dialog.locator('input[type=file]').first().setInputFiles(files.picture)
    await dialog.getByRole('button', { name: 'Remove picture 1' }).waitFor()
    await nora.isSound('composer')
    await nora.shoot('journey-composer')
    await dialog.getByRole('button', { name: 'Post', exact: true }).click()
    await page.getByRole('link', { name: 'First tomatoes' }).first().waitFor()

    await omar.go('/c/balcony-gardeners')
    const post = omar.page.getByRole('article').filter({ hasText: 'First tomatoes' })
    await expect
      .poll(() =>
        post
          .locator('img')
          .first()
          .evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0),
      )
      .toBe(true)
    await post.getByRole('button', { name: 'Like', exact: true }).click()
    await post.getByRole('button', { name: /1 person likes this/, pressed: true }).waitFor()
    await post.getByRole('link', { name: 'First tomatoes' }).click()
    await omar.page.getByRole('button', { name: 'Write a comment' }).click()
    await omar.page.getByRole('textbox', { name: 'Write a comment' }).fill('They look good!')
    await omar.page.getByRole('button', { name: 'Comment', exact: true }).click()
    await omar.page.getByText('They look good!').waitFor()
    await omar.settle()
    await omar.isSound('a post with a comment')

    await nora.go('/c/balcony-gardeners')
    await page.getByRole('link', { name: '1 comment' }).first().waitFor()
    await page
      .getByRole('button', { name: /1 person likes this/ })
      .first()
      .waitFor()
  })

  test.skipIf(!hasFfmpeg)('a course with an uploaded lesson is watched to its certificate', async () => {
    const { page } = nora
    await nora.go('/c/balcony-gardeners/courses')
    await page.getByRole('link', { name: 'New course' }).first().click()
    await page.getByLabel('Title').fill('A bed on the roof')
    await page.getByLabel('Description').fill('What to plant, and when.')
    await nora.isSound('new course')
    await page.getByRole('button', { name: 'Create' }).click()
    await page.waitForURL('**/teach/courses/*')
    await page.locator('input[type=file][accept*=video]').first().setInputFiles(files.film)
    await page.getByText('Ready').first().waitFor({ timeout: 90_000 })
    await nora.settle()
    await nora.isSound('builder')
    await nora.shoot('journey-builder')
    await page.getByRole('button', { name: 'Publish', exact: true }).locator('visible=true').click()
    const confirm = page.getByRole('dialog').getByRole('button', { name: 'Publish' })
    await confirm.click({ timeout: 2_000 }).catch(() => {})
    await page.getByText('The course is published.').first().waitFor()

    await omar.go('/c/balcony-gardeners/courses')
    await omar.page
      .getByRole('link', { name: /A bed on the roof/ })
      .first()
      .click()
    await omar.page.getByRole('button', { name: 'Enroll for free' }).first().click()
    await omar.page.getByRole('link', { name: 'Start', exact: true }).first().click()
    await omar.page.waitForURL(/courses\/[0-9a-f]{24}\/[0-9a-f]{24}$/)
    await omar.page.getByRole('button', { name: /^Play/ }).first().click()
    await omar.page.getByText('Lesson done', { exact: true }).first().waitFor({ timeout: 60_000 })
    await omar.isSound('a lesson that is done')
    await omar.shoot('journey-lesson-done')
    await omar.page
      .getByRole('link', { name: 'Finish course' })
      .or(omar.page.getByRole('button', { name: 'Finish course' }))
      .first()
      .click()
    await omar.page.waitForURL('**/done')
    await omar.settle()
    await omar.isSound('a finished course')
    await omar.shoot('journey-finished')
    const pdf = await omar.page.getByRole('link', { name: 'Download PDF' }).first().getAttribute('href')
    const sheet = await omar.context.request.get(pdf!)
    expect((await sheet.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('an event is planned, answered and taken into a calendar', async () => {
    const { page } = nora
    await nora.go('/c/balcony-gardeners/manage/events/new')
    await page.getByLabel('Title').fill('Seed swap')
    await page.getByRole('textbox', { name: 'Description' }).fill('Bring what you have.')
    await nora.isSound('event form')
    await page.getByRole('button', { name: 'Plan event' }).click()
    await page.waitForURL(/\/events\/[0-9a-f]{24}/)
    await omar.go('/c/balcony-gardeners/events')
    await omar.page
      .getByRole('button', { name: /I’m going/ })
      .first()
      .click()
    await omar.page.getByRole('button', { name: /Going/ }).first().waitFor()
    await omar.isSound('events')
    await omar.page.getByRole('link', { name: 'Seed swap' }).first().click()
    await omar.page.getByRole('button', { name: 'Add to calendar' }).first().click()
    const file = await omar.page.getByRole('menuitem', { name: /\.ics/ }).getAttribute('href')
    const calendar = await omar.context.request.get(file!)
    expect(await calendar.text()).toContain('SUMMARY:Seed swap')
    await omar.page.keyboard.press('Escape')
  })

  test('the palette finds the post by keys alone', async () => {
    const { page } = omar
    await omar.go('/c/balcony-gardeners/events')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('tomatoes')
    await page
      .getByRole('option', { name: /First tomatoes/ })
      .first()
      .waitFor()
    await omar.isSound('palette')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/p\/[0-9a-f]{24}$/)
  })

  test('the profile is changed, and the language', async () => {
    const { page } = omar
    await omar.go('/me/settings')
    await page.getByLabel('About you').fill('Grows chillies.')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved').first().waitFor()
    await omar.go('/me/settings?section=appearance')
    await page.getByLabel('Language').selectOption('de')
    await page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor()
    await omar.isSound('settings in German')
  })

  test('a forgotten password is set anew by a mailed link', async () => {
    const guest = await Person.open(browser, server.url, { size })
    await guest.go('/forgot')
    await guest.page.getByLabel('E-mail').fill('omar@example.org')
    await guest.page.getByRole('button', { name: 'Send a link' }).click()
    await guest.page.getByText('Look into your mail').waitFor()
    const link = await server.mailedLink('/reset/', 'omar@example.org')
    await guest.go(link)
    await guest.page.getByRole('textbox', { name: 'New password' }).fill('another long sentence')
    await guest.page.getByRole('button', { name: 'Save password' }).click()
    await guest.page.waitForURL('**/login')
    await guest.page.getByLabel('E-mail').fill('omar@example.org')
    await guest.page.getByRole('textbox', { name: 'Password' }).fill('another long sentence')
    await guest.page.getByRole('button', { name: 'Log in' }).click()
    await guest.page.waitForURL('**/c/balcony-gardeners')
    expect(guest.troubles).toEqual([])
    await guest.leave()
  })

  test('logging out closes everything', async () => {
    const { page } = nora
    await nora.go('/c/balcony-gardeners')
    await page.getByRole('button', { name: size === 'wide' ? /Nora Ågren/ : 'You' }).click()
    await page.getByRole('menuitem', { name: 'Log out' }).click()
    await page.waitForURL('**/login')
    await wait(300)
    await nora.go('/c/balcony-gardeners')
    await page.getByRole('heading', { level: 1, name: /Nothing is here|private/i }).waitFor()
  })
})
