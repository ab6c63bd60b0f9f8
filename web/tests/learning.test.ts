import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { launch, Person } from './browser'
import { makeCourse } from './content'
import { Lyceum } from './server'

let browser: Browser
let server: Lyceum
let course: string

/** A course of two texts by the demo's teacher. */
async function writeCourse(): Promise<string> {
  const teacher = await Person.open(browser, server.url)
  await teacher.signIn('ada@example.org')
  const texts = ['First', 'Second'].map((title) => ({ title, description: `The ${title} text.` }))
  const made = await makeCourse(teacher, { title: 'Two short texts', description: 'To *read*.' }, texts)
  await teacher.leave()
  return made.course
}

beforeAll(async () => {
  server = await Lyceum.start({ demo: true })
  browser = await launch()
  course = await writeCourse()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe.each(['wide', 'phone'] as const)('%s', (size) => {
  test('a student takes a course from enrolling to the certificate, and leaves it', async () => {
    const student = await Person.open(browser, server.url, { size })
    const { page } = student
    await student.signIn('sam@example.org')
    await student.go(`/courses/${course}`)
    await page.getByRole('button', { name: 'Enroll for free' }).click()
    await page.getByRole('link', { name: 'Start', exact: true }).click()
    for (const lesson of ['First', 'Second']) {
      await page.getByRole('heading', { level: 1, name: lesson }).waitFor()
      await page.getByRole('button', { name: 'Complete and continue' }).locator('visible=true').click()
    }
    await page.getByText('You finished the course').waitFor()
    await page.getByRole('radio', { name: '5 stars' }).check({ force: true })
    await page.getByRole('button', { name: 'Send review' }).click()
    await page.getByRole('heading', { name: 'Your review' }).waitFor()
    await student.isSound('done')
    await page.getByRole('link', { name: 'See your certificate' }).click()
    await page.getByText('Sam Rivera').waitFor()
    await student.isSound('certificate')
    await student.go(`/courses/${course}`)
    await page.getByRole('button', { name: 'Leave course' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Leave course' }).click()
    await page.getByRole('button', { name: 'Enroll for free' }).waitFor()
    await student.leave()
  })
})
