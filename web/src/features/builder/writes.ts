import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'
import { useT } from '@/i18n'
import { toastFailure } from '@/ui/toast'
import { inOrder } from './order'
import { builderKey, courseQuery, lessonsQuery, type Course, type Lesson } from './queries'

/** What other pages show of the course is asked for again when they are next opened. */
function refreshElsewhere(client: QueryClient, course: string, lesson?: string) {
  const isAbout = (key: readonly unknown[]) =>
    key.includes(course) || (lesson !== undefined && key.includes(lesson)) || key[0] === 'courses'
  void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== builderKey[0] && isAbout(queryKey) })
  void client.invalidateQueries({ queryKey: [...builderKey, 'courses'] })
}

const changeLessons = (client: QueryClient, course: string, change: (lessons: Lesson[]) => Lesson[]) =>
  client.setQueryData<Lesson[]>(lessonsQuery(course).queryKey, (lessons) => lessons && change(lessons))

/** The count and what may be published hang on the lessons. */
const refreshCourse = (client: QueryClient, course: string) =>
  void client.invalidateQueries({ queryKey: courseQuery(course).queryKey })

/** Saves members of the course. */
export function useSaveCourse(course: string) {
  const client = useQueryClient()
  return async (patch: Schemas['CoursePatch']) => {
    const answer = await answered(api.PATCH('/courses/{course}', { params: { path: { course } }, body: patch }))
    client.setQueryData(courseQuery(course).queryKey, answer)
    refreshElsewhere(client, course)
  }
}

/** Saves members of any lesson of the course. */
export function useSaveLessons(course: string) {
  const client = useQueryClient()
  return async (video: string, patch: Schemas['VideoPatch']) => {
    const answer = await answered(api.PATCH('/videos/{video}', { params: { path: { video } }, body: patch }))
    changeLessons(client, course, (lessons) =>
      lessons.map((one) => (one._id === video ? { ...one, ...pick(answer) } : one)),
    )
    void client.invalidateQueries({ queryKey: [...builderKey, 'stream', video] })
    refreshElsewhere(client, course, video)
  }
}

/** What a list shows of a lesson, from the lesson itself: members that are gone there are gone here. */
const pick = (video: Schemas['VideoView']): Partial<Lesson> => ({
  title: video.title,
  description: video.description,
  descriptionHtml: video.descriptionHtml,
  duration: video.duration,
  isPreview: video.isPreview,
  thumbnail: video.thumbnail,
  thumbnailCard: video.thumbnailCard,
  videoFileId: video.videoFileId,
  videoUrl: video.videoUrl,
})

/** Adds a lesson at the end, and answers it. */
export function useAddLesson(course: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (title: string) =>
      answered(api.POST('/courses/{course}/videos', { params: { path: { course } }, body: { title } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: lessonsQuery(course).queryKey })
      refreshCourse(client, course)
      refreshElsewhere(client, course)
    },
    onError: (failure) => toastFailure(failure),
    scope: { id: `lessons ${course}` },
  })
}

export function useRemoveLesson(course: string) {
  const client = useQueryClient()
  return async (video: string) => {
    await answered(api.DELETE('/videos/{video}', { params: { path: { video } } }))
    changeLessons(client, course, (lessons) => lessons.filter(({ _id }) => _id !== video))
    refreshCourse(client, course)
    refreshElsewhere(client, course, video)
  }
}

/** Shown at once, taken back when it fails. */
export function useReorder(course: string) {
  const t = useT()
  const client = useQueryClient()
  const key = lessonsQuery(course).queryKey
  const mutation = useMutation({
    mutationFn: (videos: string[]) =>
      answered(api.PUT('/courses/{course}/videos/order', { params: { path: { course } }, body: { videos } })),
    onMutate: async (videos) => {
      await client.cancelQueries({ queryKey: key })
      const before = client.getQueryData<Lesson[]>(key)
      changeLessons(client, course, (lessons) => inOrder(lessons, videos))
      return { before }
    },
    onSuccess: () => refreshElsewhere(client, course),
    onError: (failure, videos, context) => {
      client.setQueryData(key, context?.before)
      void client.invalidateQueries({ queryKey: key })
      toastFailure(failure, { label: t('ui.again'), run: () => mutation.mutate(videos) })
    },
    scope: { id: `lessons ${course}` },
  })
  return mutation
}

export function usePublish(course: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (isPublished: boolean): Promise<Course> => {
      const path = { params: { path: { course } } }
      return answered(
        isPublished ? api.PUT('/courses/{course}/published', path) : api.DELETE('/courses/{course}/published', path),
      )
    },
    onSuccess: (answer) => {
      client.setQueryData(courseQuery(course).queryKey, answer)
      refreshElsewhere(client, course)
    },
  })
}

export function useRemoveCourse(course: string) {
  const client = useQueryClient()
  return async () => {
    await answered(api.DELETE('/courses/{course}', { params: { path: { course } } }))
    refreshElsewhere(client, course)
  }
}

/** A course with one empty lesson, so that a film has a place to be dropped on. */
export function useCreateCourse() {
  const client = useQueryClient()
  return async (draft: Schemas['CourseDraft'], lesson: string) => {
    const course = await answered(api.POST('/courses', { body: draft }))
    const video = await answered(
      api.POST('/courses/{course}/videos', { params: { path: { course: course._id } }, body: { title: lesson } }),
    )
    refreshElsewhere(client, course._id)
    return { course: course._id, lesson: video._id }
  }
}
