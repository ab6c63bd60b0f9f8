import type { Page } from 'playwright-core'
import type { Schemas } from '../src/api/client'
import type { Person } from './browser'

/** The password of everybody whose account a test makes. */
export const password = 'a long enough sentence'

/** What one says of oneself when one creates an account: omar@example.org. */
export async function fillAccount(page: Page, firstName: string, lastName: string) {
  await page.getByLabel('First name').fill(firstName)
  await page.getByLabel('Last name').fill(lastName)
  await page.getByLabel('E-mail').fill(`${firstName.toLowerCase()}@example.org`)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
}

interface Course {
  title: string
  description: string
  community?: string
}

/** A free course, published with its lessons; the ids of both. */
export async function makeCourse(teacher: Person, course: Course, lessons: object[]) {
  const made = await teacher.send<Schemas['CourseView']>('POST', '/courses', { ...course, price: 0 })
  const ids: string[] = []
  for (const lesson of lessons)
    ids.push((await teacher.send<Schemas['VideoView']>('POST', `/courses/${made._id}/videos`, lesson))._id)
  await teacher.send('PUT', `/courses/${made._id}/published`)
  return { course: made._id, lessons: ids }
}
