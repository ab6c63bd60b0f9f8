import type { Browser, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, Person } from './browser'
import { makeCourse } from './content'
import { Lyceum } from './server'

// Films in the players of other sites, which a page of our own stands in for.

const films = [
  {
    site: 'YouTube',
    page: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90s',
    origin: 'https://www.youtube-nocookie.com',
    address: 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&rel=0&start=90',
  },
  {
    site: 'Vimeo',
    page: 'https://vimeo.com/76979871/8272103f6e',
    origin: 'https://player.vimeo.com',
    address: 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=8272103f6e',
  },
]
const player = `<!doctype html><h1>A player</h1>
  <script>document.querySelector('h1').textContent = 'A player that runs as ' + origin</script>`

let browser: Browser
let server: Lyceum
let course: string
let lessons: string[]
let student: Person

async function writeCourse() {
  const teacher = await Person.open(browser, server.url)
  await teacher.signIn('ada@example.org')
  const elsewhere = films.map(({ site, page }) => ({ title: `A film at ${site}`, videoUrl: page }))
  const made = await makeCourse(teacher, { title: 'Seen elsewhere', description: 'Films of others.' }, elsewhere)
  await teacher.leave()
  return made
}

beforeAll(async () => {
  server = await Lyceum.start({ demo: true })
  browser = await launch()
  ;({ course, lessons } = await writeCourse())
  student = await Person.open(browser, server.url)
  await student.signIn('sam@example.org')
  await student.send('POST', `/courses/${course}/enrollment`)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const reports = () => student.apiRequests.filter((one) => /^PUT .*\/progress$/.test(one))

test.each(films)(
  'a film at $site is loaded when it is asked for, and only there',
  async ({ site, origin, address }) => {
    const { page } = student
    const asked: Request[] = []
    await page.route(`${origin}/**`, async (route) => {
      asked.push(route.request())
      await route.fulfill({ contentType: 'text/html', body: player })
    })
    await student.go(`/courses/${course}/${lessons[films.findIndex((film) => film.site === site)]}`)
    await student.isSound(`before the player of ${site}`)
    expect(await page.locator('iframe').count()).toBe(0)

    student.hosts.add(origin)
    await page.getByRole('button', { name: `Load the film from ${site}` }).click()
    const frame = page.locator('iframe')
    await frame.contentFrame().getByText(`A player that runs as ${origin}`).waitFor()
    expect(asked.map((request) => request.url())).toEqual([address])
    expect(await asked[0]!.headerValue('referer')).toBe(`${server.url}/`)
    expect(await frame.getAttribute('title')).toBe(`A film at ${site}`)
    expect(await frame.getAttribute('sandbox')).toBe('allow-scripts allow-same-origin allow-presentation allow-popups')
    expect(await frame.getAttribute('allow')).toContain('fullscreen')
    await student.isSound(`with the player of ${site}`)
    expect(reports()).toEqual([])
  },
)

test('who watched elsewhere says so, as nobody measures it', async () => {
  const { page } = student
  for (const [index, lesson] of lessons.entries()) {
    await student.go(`/courses/${course}/${lesson}`)
    await page.getByRole('button', { name: 'Complete and continue' }).locator('visible=true').click()
    await page.waitForURL(index === 0 ? `**/${lessons[1]}` : '**/done')
    expect(reports()).toEqual([`PUT /api/v1/videos/${lesson}/progress`])
  }
  await page.getByText('You finished the course').waitFor()
  expect(student.troubles).toEqual([])
})
