import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Schemas } from '../src/api/client'
import { launch, Person, sizes, type Size } from './browser'
import { fillAccount, makeCourse, password } from './content'
import { Files, hasFfmpeg } from './files'
import { Lyceum } from './server'

// What people come for, each from where they are, and how many presses it may take at most. Keys, typing and dropping
// are none; choosing a file in the system's window is one.

const hidden = '/c/balcony-gardeners' // private, asks a question
const open = '/c/open-garden' // public
const seconds = 24 // of the film

let browser: Browser
let files: Files

beforeAll(async () => {
  browser = await launch()
  files = await Files.make(browser, seconds)
})
afterAll(async () => {
  await browser?.close()
  files?.remove()
})

describe.each(Object.keys(sizes) as Size[])('%s', (size) => {
  let server: Lyceum
  let nora: Person // the owner
  let omar: Person // a member of the open community

  /** Somebody with an account and no community yet. */
  async function newcomer(firstName: string): Promise<Person> {
    const person = await Person.open(browser, server.url, { size })
    const email = `${firstName.toLowerCase()}@example.org`
    await person.send('POST', '/users', { firstName, lastName: 'Quint', email, password, role: 'student' })
    return person
  }

  async function makeCommunities() {
    const questions = ['What do you grow?']
    await nora.send('PATCH', '/communities/balcony-gardeners', { questions })
    const draft = { name: 'Open Garden', description: 'For everybody.', type: 'public' }
    await nora.send('POST', '/communities', draft)
    omar = await newcomer('Omar')
    await omar.send('POST', '/communities/open-garden/join')
  }

  async function within(most: number, person: Person, steps: () => Promise<unknown>) {
    expect(await person.presses(steps), 'presses').toBeLessThanOrEqual(most)
    expect(person.troubles).toEqual([])
  }

  beforeAll(async () => {
    server = await Lyceum.start()
    nora = await Person.open(browser, server.url, { size })
  })
  afterAll(async () => {
    await nora?.leave()
    await omar?.leave()
    await server?.stop()
  })

  test('a site is set up: with the way in and a colour chosen', async () => {
    const { page } = nora
    await nora.go('/')
    await within(4, nora, async () => {
      await page.getByLabel('Name of the site').fill('Green Thumbs School')
      await fillAccount(page, 'Nora', 'Ågren')
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.getByLabel('Name', { exact: true }).fill('Balcony Gardeners')
      await page.getByLabel('What is it about?').fill('Growing food in small places.')
      await page.getByRole('radio', { name: /Private/ }).check()
      await page.getByRole('radio', { name: 'Plum' }).check()
      await page.getByRole('button', { name: 'Open your community' }).click()
      await page.waitForURL(`**${hidden}`)
    })
    await makeCommunities()
  })

  describe('joining', () => {
    test('a public community', async () => {
      const mia = await newcomer('Mia')
      await mia.go(`${open}/about`)
      await within(1, mia, async () => {
        await mia.page.getByRole('button', { name: 'Join Open Garden' }).first().click()
        await mia.page.getByText('Welcome to Open Garden').first().waitFor()
      })
      await mia.leave()
    })

    test('on request', async () => {
      const lea = await newcomer('Lea')
      await lea.go(hidden)
      await within(2, lea, async () => {
        await lea.page.getByRole('button', { name: 'Ask to join' }).click()
        await lea.page.getByLabel('What do you grow?').fill('Chillies')
        await lea.page.getByRole('button', { name: 'Send request' }).click()
        await lea.page.waitForURL(`**${hidden}/about`)
      })
      await lea.leave()
    })

    test('as a new visitor', async () => {
      const visitor = await Person.open(browser, server.url, { size })
      const { page } = visitor
      await visitor.go(open)
      await within(2, visitor, async () => {
        await page.getByRole('link', { name: 'Join Open Garden' }).first().click()
        await fillAccount(page, 'Ida', 'Holm')
        await page.getByRole('button', { name: 'Create account' }).click()
        await page.waitForURL(`**${open}`)
        await page.getByRole('link', { name: 'Share something' }).waitFor()
      })
      await visitor.leave()
    })
  })

  test('a request is answered, from anywhere', async () => {
    const { page } = nora
    await nora.go(`${hidden}/events`)
    await within(2, nora, async () => {
      await page
        .getByRole('link', { name: /1 request waits/ })
        .locator('visible=true')
        .click()
      await page.getByRole('button', { name: 'Approve Lea Quint' }).click()
      await page.getByText('Lea Quint is in.').first().waitFor()
    })
  })

  test('many requests are answered together, from their list', async () => {
    const { page } = nora
    for (const name of ['Ana', 'Ben', 'Cleo']) {
      const person = await newcomer(name)
      await person.send('POST', '/communities/balcony-gardeners/join', { answers: ['Herbs'] })
      await person.leave()
    }
    await nora.go(`${hidden}/manage/requests`)
    await within(2, nora, async () => {
      await page.getByLabel('Select all').check()
      await page.getByRole('button', { name: /^Approve 3/ }).click()
      await page.getByText('Nobody is waiting').first().waitFor()
    })
  })

  describe('a post with a picture', () => {
    const attached = () => omar.page.getByRole('button', { name: 'Remove picture 1' })
    const post = () => omar.page.getByRole('dialog').getByRole('button', { name: 'Post', exact: true })
    const compose = () => omar.page.getByRole('main').getByRole('link', { name: 'Post', exact: true })

    async function begin(title: string) {
      await omar.page.getByRole('dialog').waitFor()
      await omar.page.keyboard.type(title)
      await omar.page.keyboard.press('Tab')
      await omar.page.getByRole('textbox', { name: 'Text' }).fill('They are **red**.')
    }
    const isPosted = (title: string) => omar.page.getByRole('link', { name: title }).first().waitFor()

    test('that is pasted', async () => {
      await omar.go(open)
      await omar.copyPicture(files.picture)
      await within(2, omar, async () => {
        await compose().click()
        await begin('Pasted')
        await omar.page.keyboard.press('Control+v')
        await attached().waitFor()
        await post().click()
        await isPosted('Pasted')
      })
    })

    test('that is dropped', async () => {
      await omar.go(open)
      await within(2, omar, async () => {
        await compose().click()
        await begin('Dropped')
        await omar.drop(omar.page.getByRole('textbox', { name: 'Text' }), files.picture, 'image/png')
        await attached().waitFor()
        await post().click()
        await isPosted('Dropped')
      })
    })

    test('that is chosen', async () => {
      await omar.go(open)
      await within(4, omar, async () => {
        await compose().click()
        await begin('Chosen')
        await omar.choose(omar.page.getByRole('dialog').getByRole('button', { name: 'Add pictures' }), files.picture)
        await attached().waitFor()
        await post().click()
        await isPosted('Chosen')
      })
    })

    test('by keys alone', async () => {
      const { keyboard } = omar.page
      await omar.go(open)
      await omar.copyPicture(files.picture)
      await within(0, omar, async () => {
        await keyboard.press('n')
        await omar.page.getByRole('dialog').waitFor()
        await keyboard.type('First chillies')
        await keyboard.press('Control+v')
        await attached().waitFor()
        while (!(await omar.page.evaluate(() => document.activeElement!.matches('textarea'))))
          await keyboard.press('Tab')
        await keyboard.type('They are red.')
        await keyboard.press('Control+Enter')
        await isPosted('First chillies')
      })
    })
  })

  test('somebody is invited', async () => {
    const { page } = nora
    await nora.go(hidden)
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    const [invite, dialog] = [page.getByRole('button', { name: 'Invite people' }), page.getByRole('dialog')]
    await within(2, nora, async () => {
      await invite.click()
      await dialog.getByRole('button', { name: 'Make and copy link' }).click()
      await expect.poll(copied).toContain(`${server.url}/invite/`)
    })
    await page.evaluate(() => navigator.clipboard.writeText(''))
    await nora.go(hidden)
    await within(2, nora, async () => {
      await invite.click()
      await dialog.getByRole('button', { name: 'Copy link' }).click()
      await expect.poll(copied).toContain(`${server.url}/invite/`)
    })
  })

  test('an event is answered and taken into a calendar', async () => {
    const { page } = omar
    const startDate = new Date(Date.now() + 48 * 3_600_000).toISOString()
    const endDate = new Date(Date.now() + 50 * 3_600_000).toISOString()
    await nora.send('POST', '/communities/open-garden/events', {
      title: 'Seed swap',
      description: 'Bring what you have.',
      startDate,
      endDate,
      timeZone: 'Europe/Berlin',
    })
    await omar.go(`${open}/events`)
    await within(3, omar, async () => {
      await page.getByRole('button', { name: 'I’m going' }).click()
      await page.getByRole('button', { name: 'Add to calendar' }).click()
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: /\.ics/ }).click(),
      ])
      expect(file.suggestedFilename()).toMatch(/\.ics$/)
    })
  })

  describe('finding something', () => {
    const found = () => omar.page.getByRole('option', { name: /First chillies/ })

    test.each(['Control+k', '/'])('by keys, with %s', async (key) => {
      await omar.go(`${open}/members`)
      await within(0, omar, async () => {
        await omar.page.keyboard.press(key)
        await omar.page.getByRole('combobox').waitFor()
        await omar.page.keyboard.type('chillies')
        await found().first().waitFor()
        await omar.page.keyboard.press('Enter')
        await omar.page.waitForURL(/\/p\/[0-9a-f]{24}$/)
      })
    })

    test('by pressing', async () => {
      await omar.go(`${open}/members`)
      await within(2, omar, async () => {
        await omar.page
          .getByRole('button', { name: /^Search/ })
          .locator('visible=true')
          .click()
        await omar.page.getByRole('combobox').fill('chillies')
        await found().first().click()
        await omar.page.waitForURL(/\/p\/[0-9a-f]{24}$/)
      })
    })
  })

  test('a course is finished, and its certificate kept', async () => {
    const { page } = omar
    const { _id: community } = await nora.send<Schemas['CommunityView']>('PATCH', '/communities/open-garden')
    const draft = { title: 'To read', description: 'A text.', community }
    const { course } = await makeCourse(nora, draft, [{ title: 'The only one' }])
    await omar.send('POST', `/courses/${course}/enrollment`)
    await omar.go(`${open}/courses/${course}`)
    await page.getByRole('link', { name: 'Start', exact: true }).click()
    await omar.settle()
    await within(2, omar, async () => {
      await page.getByRole('button', { name: 'Complete and continue' }).locator('visible=true').click()
      const sheet = page.getByRole('link', { name: 'Download PDF' })
      await sheet.waitFor()
      const [file] = await Promise.all([page.waitForEvent('download'), sheet.click()])
      expect(file.suggestedFilename()).toMatch(/\.pdf$/)
    })
  })

  describe.skipIf(!hasFfmpeg)('a course with a film', () => {
    let course: string

    async function create(title: string) {
      const { page } = nora
      await page.getByRole('link', { name: 'New course' }).first().click()
      await page.getByLabel('Title').fill(title)
      await page.getByLabel('Description').fill('What to plant, and when.')
      await page.getByRole('button', { name: 'Create' }).click()
      await page.waitForURL('**/teach/courses/*')
      await page.getByText('Drop the film here').waitFor()
    }
    async function publish() {
      await nora.page.getByRole('button', { name: 'Publish', exact: true }).locator('visible=true').click()
      await nora.page.getByText('The course is published.').first().waitFor()
    }

    test('is made by dropping it', async () => {
      const { page } = nora
      await nora.go(`${open}/courses`)
      await within(3, nora, async () => {
        await create('A bed on the roof')
        await nora.drop(page.getByText('Drop the film here'), files.film, 'video/mp4')
        await publish()
      })
      course = /courses\/([0-9a-f]{24})/.exec(page.url())![1]!
      await page.getByText('Ready').first().waitFor({ timeout: 90_000 })
    })

    test('is made by choosing it', async () => {
      await nora.go(`${open}/courses`)
      await within(5, nora, async () => {
        await create('A bed in a box')
        await nora.choose(nora.page.getByRole('button', { name: 'Choose film' }), files.film)
        await publish()
      })
    })

    test('goes on from the feed where it was left', async () => {
      const { page } = omar
      await omar.send('POST', `/courses/${course}/enrollment`)
      const answer = await omar.context.request.get(`/api/v1/courses/${course}/videos`)
      const lessons = (await answer.json()) as { data: Schemas['Lesson'][] }
      const { _id } = lessons.data[0]!
      const watched = { intervals: [[0, 9]], position: 9, duration: seconds }
      await omar.send('PUT', `/videos/${_id}/progress`, watched)
      await omar.go(open)
      await within(1, omar, async () => {
        await page.locator(`a[href$='/${_id}']`).locator('visible=true').click()
        await page.waitForURL(`**/${_id}`)
        const film = page.locator('video')
        await expect
          .poll(() => film.evaluate((video: HTMLVideoElement) => (video.paused ? 0 : video.currentTime)))
          .toBeGreaterThan(9)
        expect(await film.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeLessThan(seconds - 3)
      })
    })
  })
})
