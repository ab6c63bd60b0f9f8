import { QueryClient } from '@tanstack/react-query'
import { isNotFound, isRedirect } from '@tanstack/react-router'
import { beforeEach, expect, test } from 'vitest'
import { communityQuery } from '@/shared/communities'
import { openCourse } from './open'
import { courseQuery, lessonsQuery } from './queries'

let client: QueryClient

function hold(key: readonly unknown[], answer: unknown) {
  client.setQueryData(key, answer)
}

beforeEach(() => {
  client = new QueryClient()
  for (const [course, community] of [
    ['seeds', 'garden'],
    ['alone', undefined],
  ] as const) {
    hold(courseQuery(course).queryKey, { _id: course, community })
    hold(lessonsQuery(course).queryKey, { pages: [{ data: [], nextCursor: null }], pageParams: [undefined] })
  }
  for (const place of ['garden', 'choir']) {
    hold(communityQuery(place).queryKey, { _id: place, slug: `the-${place}` })
    hold(communityQuery(`the-${place}`).queryKey, { _id: place, slug: `the-${place}` })
  }
})

const open = (course: string, community?: string) =>
  openCourse(client, 'course', { course, community }).catch((failure: unknown) => failure)

test('a course opens inside its community, named by slug or id', async () => {
  expect(await open('seeds', 'the-garden')).toBeUndefined()
  expect(await open('seeds', 'garden')).toBeUndefined()
  expect(await open('alone')).toBeUndefined()
  expect(isRedirect(await open('seeds'))).toBe(true)
})

test('below another community there is no such course', async () => {
  expect(isNotFound(await open('seeds', 'the-choir'))).toBe(true)
  expect(isNotFound(await open('alone', 'the-choir'))).toBe(true)
})
