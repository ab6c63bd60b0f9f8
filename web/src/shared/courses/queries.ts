import { queryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { answered, api, type Schemas } from '@/api/client'
import { allOf, listQuery } from '@/api/lists'

export type Course = Schemas['CourseView']
export type CourseCard = Schemas['Card']
export type Lesson = Schemas['Lesson']
export type Enrollment = Schemas['EnrollmentView']
export type Review = Schemas['ReviewView']

/** Every query about courses and those who take them begins with this key. */
export const coursesKey = ['courses'] as const

const most = 100 // items that the server puts on one page

export const courseQuery = (course: string) =>
  queryOptions({
    queryKey: [...coursesKey, 'one', course],
    queryFn: () => answered(api.GET('/courses/{course}', { params: { path: { course } } })),
  })

/** A course's lessons in order. The first page is what the server's page brings; the others are as long as may be. */
export const lessonsQuery = (course: string) =>
  listQuery([...coursesKey, 'lessons', course], (cursor) =>
    answered(
      api.GET('/courses/{course}/videos', {
        params: { path: { course }, query: cursor ? { cursor, limit: most } : {} },
      }),
    ),
  )

/** All lessons: an outline with half of them would count wrong. */
export function useLessons(course: string): { lessons: Lesson[]; isComplete: boolean; error: unknown } {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, error } = useInfiniteQuery(lessonsQuery(course))
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !error) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, error])
  return { lessons: allOf(data), isComplete: !!data && !hasNextPage, error }
}

export const communityCoursesQuery = (community: string) =>
  listQuery([...coursesKey, 'of-community', community], (cursor) =>
    answered(api.GET('/communities/{community}/courses', { params: { path: { community }, query: { cursor } } })),
  )

/** The courses that I take; the one that I was in last is first. */
export const enrollmentsQuery = listQuery([...coursesKey, 'mine'], (cursor) =>
  answered(api.GET('/users/me/enrollments', { params: { query: { cursor } } })),
)

/** My place in one course; null: I am not in it. The one I was in last comes first, so that this reads one page. */
export const enrollmentQuery = (course: string) =>
  queryOptions({
    queryKey: [...coursesKey, 'my-place', course],
    queryFn: () =>
      firstOf(
        (cursor) => answered(api.GET('/users/me/enrollments', { params: { query: { cursor } } })),
        (one: Enrollment) => one.course === course,
      ),
  })

export const reviewsQuery = (course: string) =>
  listQuery([...coursesKey, 'reviews', course], (cursor) =>
    answered(api.GET('/courses/{course}/reviews', { params: { path: { course }, query: { cursor } } })),
  )

/** What I wrote of the course; null: nothing yet. */
export const myReviewQuery = (course: string, me: string) =>
  queryOptions({
    queryKey: [...coursesKey, 'my-review', course],
    queryFn: () =>
      firstOf(
        (cursor) =>
          answered(
            api.GET('/courses/{course}/reviews', { params: { path: { course }, query: { cursor, limit: most } } }),
          ),
        (review: Review) => review.student === me,
      ),
  })

/** The first item of a list that fits, read page by page. */
async function firstOf<T>(
  read: (cursor?: string) => Promise<{ data: T[]; nextCursor: string | null }>,
  fits: (item: T) => boolean,
): Promise<T | null> {
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    const found = page.data.find(fits)
    if (found) return found
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return null
}
