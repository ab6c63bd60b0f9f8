import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { addressOf, communityQuery } from '@/shared/communities'
import { inside } from './links'
import { courseQuery, lessonsQuery } from './queries'

interface Asked {
  course: string
  community?: string
  lesson?: string
}

/** Loads what the first screen of a course's page shows. A course of a community is shown inside that. */
export async function openCourse(client: QueryClient, page: 'course' | 'done' | 'lesson', asked: Asked) {
  const [course] = await Promise.all([client.ensureQueryData(courseQuery(asked.course)), client.ensureInfiniteQueryData(lessonsQuery(asked.course))])
  if (asked.community || !course.community) return
  // Who is in the course but not in its community reads it by itself.
  const community = await client.ensureQueryData(communityQuery(course.community)).catch(() => undefined)
  if (community) throw redirect({ ...inside(page, addressOf(community), asked), replace: true } as never)
}
