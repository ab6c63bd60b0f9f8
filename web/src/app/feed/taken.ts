import { useQuery } from '@tanstack/react-query'
import { addressOf, type Community } from '@/shared/communities'
import { useMe } from '@/shared/session'
import { myCoursesQuery } from './queries'

/**
 * The course of this community that the reader is in the middle of, and its next lesson. Undefined: not known yet;
 * null: there is none.
 */
export function useTaken(community: Community) {
  const me = useMe()
  const { data } = useQuery({ ...myCoursesQuery, enabled: !!me })
  if (!data) return undefined
  const taken = data.data.find(({ courseCard, nextVideo }) => courseCard?.community === community._id && nextVideo)
  if (!taken?.courseCard || !taken.nextVideo) return null
  const { courseCard: course, nextVideo: lesson, progress } = taken
  const link = {
    to: '/c/$community/courses/$course/$lesson' as const,
    params: { community: addressOf(community), course: course._id, lesson: lesson._id },
    // The press that leads there is what lets the browser play.
    state: { play: true as const },
  }
  return { course, lesson, progress: progress / 100, link }
}
