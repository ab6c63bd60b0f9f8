import type { LinkProps } from '@tanstack/react-router'

/** Where a course is shown: inside its community, when one came through that, or by itself. */
export interface CoursePlace {
  course: string
  /** As the address names it. */
  community?: string
}

export type Target = Pick<LinkProps, 'to' | 'params' | 'search'>

// Every course page has two addresses, which are one component. This is the only place that knows both.
const pages = {
  list: ['/courses', '/c/$community/courses'],
  course: ['/courses/$course', '/c/$community/courses/$course'],
  done: ['/courses/$course/done', '/c/$community/courses/$course/done'],
  lesson: ['/courses/$course/$lesson', '/c/$community/courses/$course/$lesson'],
} as const

function target(page: keyof typeof pages, params: { community?: string; course?: string; lesson?: string }): Target {
  const { community, ...others } = params
  const [alone, inside] = pages[page]
  return { to: community ? inside : alone, params: community ? params : others } as Target
}

export const coursesLink = ({ community }: { community?: string }) => target('list', { community })
export const courseLink = ({ community, course }: CoursePlace) => target('course', { community, course })
export const doneLink = ({ community, course }: CoursePlace) => target('done', { community, course })
/** `at`: the second from which its film plays. */
export const lessonLink = ({ community, course }: CoursePlace, lesson: string, at?: number): Target => ({
  ...target('lesson', { community, course, lesson }),
  ...(at !== undefined && { search: { t: Math.floor(at) } }),
})

export interface LessonSearch {
  t?: number
}

/** What a lesson's address says after its question mark. */
export const lessonSearchOf = ({ t }: Record<string, unknown>): LessonSearch => {
  const second = Math.floor(Number(t))
  return second > 0 && Number.isFinite(second) ? { t: second } : {}
}

/** The same page inside `community`, for who came by the address without one. */
export const inside = (
  page: 'course' | 'done' | 'lesson',
  community: string,
  params: { course: string; lesson?: string },
) => target(page, { community, ...params })
