import { queryOptions } from '@tanstack/react-query'
import { answered, api, type Page, type Schemas } from '@/api/client'
import { listQuery } from '@/api/lists'

export type Course = Schemas['CourseView']
export type CourseCard = Schemas['Card']
export type Lesson = Schemas['Lesson']
export type Student = Schemas['StudentView']
export type Caption = Schemas['Caption']
export type Cue = Schemas['SpokenCue']

/** Every query of this feature begins with this key. */
export const builderKey = ['builder'] as const

/** A person's courses; one's own come with the drafts. */
export const coursesOfQuery = (creator: string) =>
  listQuery([...builderKey, 'courses', creator], (cursor) =>
    answered(api.GET('/courses', { params: { query: { creator, sort: 'newest', cursor } } })),
  )

export const courseQuery = (course: string) =>
  queryOptions({
    queryKey: [...builderKey, 'course', course],
    queryFn: () => answered(api.GET('/courses/{course}', { params: { path: { course } } })),
  })

/** All lessons in their order: a course is short enough to be put in order as a whole. */
export const lessonsQuery = (course: string) =>
  queryOptions({
    queryKey: [...builderKey, 'lessons', course],
    queryFn: () =>
      wholeList((cursor) =>
        answered(api.GET('/courses/{course}/videos', { params: { path: { course }, query: { limit: 100, cursor } } })),
      ),
  })

export const studentsQuery = (course: string) =>
  listQuery([...builderKey, 'students', course], (cursor) =>
    answered(api.GET('/courses/{course}/students', { params: { path: { course }, query: { cursor } } })),
  )

export const captionsQuery = (video: string) =>
  queryOptions({
    queryKey: [...builderKey, 'captions', video],
    queryFn: () =>
      wholeList((cursor) =>
        answered(api.GET('/videos/{video}/captions', { params: { path: { video }, query: { limit: 100, cursor } } })),
      ),
  })

export const transcriptQuery = (video: string, language: string) =>
  queryOptions({
    queryKey: [...builderKey, 'transcript', video, language],
    queryFn: () =>
      answered(api.GET('/videos/{video}/transcript', { params: { path: { video }, query: { language } } })),
    staleTime: 0,
    gcTime: 0,
  })

/** Where the film plays; its addresses end after some hours. */
export const streamQuery = (video: string) =>
  queryOptions({
    queryKey: [...builderKey, 'stream', video],
    queryFn: () => answered(api.GET('/videos/{video}/stream', { params: { path: { video } } })),
    staleTime: 600_000,
  })

export const membersQuery = (community: string, search: string) =>
  queryOptions({
    queryKey: [...builderKey, 'members', community, search],
    queryFn: () =>
      answered(
        api.GET('/communities/{community}/members', {
          params: { path: { community }, query: search ? { search } : {} },
        }),
      ),
  })

async function wholeList<T>(read: (cursor?: string) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = []
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    all.push(...page.data)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return all
}
