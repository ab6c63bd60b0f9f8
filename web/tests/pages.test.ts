import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Schemas } from '../src/api/client'
import { launch, Person, sizes, type Size, type Theme } from './browser'
import { Lyceum } from './server'

let browser: Browser
let server: Lyceum
let places: Record<string, string>

const demo = { owner: 'owner@example.org', teacher: 'ada@example.org', student: 'sam@example.org' }

/** Every page once: who looks at it, and its address; {names} are filled in from the demo's content. */
const pages: [name: string, who: keyof typeof demo | 'visitor', path: string][] = [
  ['login', 'visitor', '/login'],
  ['register', 'visitor', '/register'],
  ['forgot', 'visitor', '/forgot'],
  ['reset', 'visitor', '/reset/some-token'],
  ['verify', 'visitor', '/verify/some-token'],
  ['discover', 'visitor', '/discover'],
  ['catalogue', 'visitor', '/courses'],
  ['community-visitor', 'visitor', '/c/{community}'],
  ['about-visitor', 'visitor', '/c/{community}/about'],
  ['course-visitor', 'visitor', '/c/{community}/courses/{course}'],
  ['not-found', 'visitor', '/c/no-such-community'],
  ['home', 'student', '/home'],
  ['feed', 'student', '/c/{community}'],
  ['feed-topic', 'student', '/c/{community}?topic={topic}'],
  ['composer', 'student', '/c/{community}?compose=true'],
  ['post', 'student', '/c/{community}/p/{post}'],
  ['search', 'student', '/c/{community}/search?q=the'],
  ['members', 'student', '/c/{community}/members'],
  ['member', 'student', '/c/{community}/members/{user}'],
  ['profile', 'student', '/users/{user}'],
  ['about', 'student', '/c/{community}/about'],
  ['courses', 'student', '/c/{community}/courses'],
  ['course', 'student', '/c/{community}/courses/{course}'],
  ['lesson', 'student', '/c/{community}/courses/{course}/{lesson}'],
  ['events', 'student', '/c/{community}/events'],
  ['events-month', 'student', '/c/{community}/events?view=month'],
  ['event', 'student', '/c/{community}/events/{event}'],
  ['learning', 'student', '/me/learning'],
  ['my-events', 'student', '/me/events'],
  ['settings-profile', 'student', '/me/settings'],
  ['settings-account', 'student', '/me/settings?section=account'],
  ['settings-security', 'student', '/me/settings?section=security'],
  ['settings-notifications', 'student', '/me/settings?section=notifications'],
  ['settings-appearance', 'student', '/me/settings?section=appearance'],
  ['settings-storage', 'student', '/me/settings?section=storage'],
  ['settings-data', 'student', '/me/settings?section=data'],
  ['teach', 'teacher', '/teach'],
  ['course-new', 'teacher', '/teach/courses/new'],
  ['builder', 'teacher', '/teach/courses/{course}'],
  ['students', 'teacher', '/teach/courses/{course}/students'],
  ['community-new', 'teacher', '/communities/new'],
  ['requests', 'owner', '/c/{community}/manage/requests'],
  ['manage-members', 'owner', '/c/{community}/manage/members'],
  ['invitations', 'owner', '/c/{community}/manage/invitations'],
  ['community-settings', 'owner', '/c/{community}/manage/settings'],
  ['community-topics', 'owner', '/c/{community}/manage/settings?section=topics'],
  ['community-joining', 'owner', '/c/{community}/manage/settings?section=joining'],
  ['community-danger', 'owner', '/c/{community}/manage/settings?section=danger'],
  ['event-new', 'owner', '/c/{community}/manage/events/new'],
  ['event-edit', 'owner', '/c/{community}/manage/events/{event}'],
  ['admin-site', 'owner', '/admin'],
  ['admin-users', 'owner', '/admin?section=users'],
]

type List<Name extends keyof Schemas> = { data: Schemas[Name][] }

async function read<T>(path: string): Promise<T> {
  return (await fetch(`${server.url}/api/v1${path}`)).json() as Promise<T>
}

/** A community with a course, topics, posts and events, out of what any visitor sees. */
async function findPlaces(): Promise<Record<string, string>> {
  const community = await read<Schemas['CommunityView']>('/communities/night-owls-code')
  const [course, post, events] = await Promise.all([
    read<List<'Card'>>(`/communities/${community._id}/courses`),
    read<List<'PostCard'>>(`/communities/${community._id}/posts`),
    read<List<'EventCard'>>(`/communities/${community._id}/events`),
  ])
  const lessons = await read<List<'Lesson'>>(`/courses/${course.data[0]!._id}/videos`)
  return {
    community: community.slug!,
    topic: community.topics[0]!.key,
    user: community.creator,
    course: course.data[0]!._id,
    lesson: lessons.data[0]!._id,
    post: post.data[0]!._id,
    event: events.data[0]!._id,
  }
}

beforeAll(async () => {
  server = await Lyceum.start({ demo: true })
  browser = await launch()
  places = await findPlaces()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const mostRequests = 4 // of the API on the first view of a page

describe.each(Object.keys(sizes) as Size[])('%s', (size) => {
  describe.each(['light', 'dark'] as Theme[])('%s', (theme) => {
    test.concurrent.each(pages)('%s', async (name, who, path) => {
      const person = await Person.open(browser, server.url, { size, theme })
      try {
        if (who !== 'visitor') await person.signIn(demo[who])
        await person.go(path.replace(/\{(\w+)\}/g, (_, key: string) => places[key]!))
        await person.shoot(name)
        await person.isSound(name)
        expect(person.apiRequests.length, person.apiRequests.join(', ')).toBeLessThanOrEqual(mostRequests)
        await person.fitsWhenLarge(name)
      } finally {
        await person.leave()
      }
    })
  })
})

/** From right to left: what would scroll sideways, or stand on the wrong side, is looked at in these. */
const mirrored = [
  'feed',
  'post',
  'course',
  'lesson',
  'events',
  'events-month',
  'members',
  'builder',
  'settings-profile',
]

describe.each(Object.keys(sizes) as Size[])('%s, right to left', (size) => {
  test.concurrent.each(pages.filter(([name]) => mirrored.includes(name)))('%s', async (name, who, path) => {
    const person = await Person.open(browser, server.url, { size })
    try {
      if (who !== 'visitor') await person.signIn(demo[who])
      await person.go(path.replace(/\{(\w+)\}/g, (_, key: string) => places[key]!))
      await person.page.evaluate(() => (document.documentElement.dir = 'rtl'))
      await person.shoot(`${name}-rtl`)
      await person.isSound(`${name}, right to left`)
    } finally {
      await person.leave()
    }
  })
})
