import type { QueryClient } from '@tanstack/react-query'
import { notFound, redirect } from '@tanstack/react-router'
import { addressOf, communityQuery } from '@/shared/communities'
import { inside } from './links'
import { courseQuery, lessonsQuery } from './queries'

interface Asked {
  course: string
  community?: string
  lesson?: string
}

/**
 * Loads what the first screen of a course's page shows. A course of a community is shown inside that, and in no other.
 */
export async function openCourse(client: QueryClient, page: 'course' | 'done' | 'lesson', asked: Asked) {
  const [course, place] = await Promise.all([
    client.ensureQueryData(courseQuery(asked.course)),
    asked.community ? client.ensureQueryData(communityQuery(asked.community)) : undefined,
    client.ensureInfiniteQueryData(lessonsQuery(asked.course)),
  ])
  if (place && place._id !== course.community) throw notFound()
  if (place || !course.community) return
  // Who is in the course but not in its community reads it by itself.
  const community = await client.ensureQueryData(communityQuery(course.community)).catch(() => undefined)
  if (community) throw redirect({ ...inside(page, addressOf(community), asked), search: true, replace: true } as never)
}
