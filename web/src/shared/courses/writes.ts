import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import { without, withFirst } from '@/api/lists'
import { toastFailure } from '@/ui/toast'
import { coursesKey, courseQuery, enrollmentQuery, myReviewQuery, reviewsQuery, type Review } from './queries'

/** What a course says of me and what it lets me see have changed: everything about it is read anew. */
const refresh = (client: QueryClient) => client.invalidateQueries({ queryKey: coursesKey })

export function useEnroll(course: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => answered(api.POST('/courses/{course}/enrollment', { params: { path: { course } } })),
    onSuccess: (enrollment) => {
      client.setQueryData(enrollmentQuery(course).queryKey, enrollment)
      return refresh(client)
    },
    onError: (failure) => toastFailure(failure),
  })
}

export function useLeave(course: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => answered(api.DELETE('/courses/{course}/enrollment', { params: { path: { course } } })),
    onSuccess: () => {
      client.setQueryData(enrollmentQuery(course).queryKey, null)
      client.setQueryData(myReviewQuery(course, '').queryKey, null)
      return refresh(client)
    },
  })
}

export interface ReviewDraft {
  rating: number
  comment: string | null
}

/** Writes my review, or writes it anew. */
export function useReview(course: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ReviewDraft) =>
      answered(api.PUT('/courses/{course}/reviews/mine', { params: { path: { course } }, body })),
    onSuccess: (review) => {
      showReview(client, course, review)
      return client.invalidateQueries({ queryKey: courseQuery(course).queryKey })
    },
  })
}

function showReview(client: QueryClient, course: string, review: Review) {
  client.setQueryData(myReviewQuery(course, review.student).queryKey, review)
  client.setQueryData(reviewsQuery(course).queryKey, (pages) =>
    withFirst(
      without(pages, (one) => one._id === review._id),
      review,
    ),
  )
}

/** Takes a review away: mine, or, for the site's owner, another's. */
export function useRemoveReview(course: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ student }: Review) =>
      answered(api.DELETE('/courses/{course}/reviews/{user}', { params: { path: { course, user: student } } })),
    onSuccess: (_, review) => {
      client.setQueryData(myReviewQuery(course, '').queryKey, (mine) => (mine?._id === review._id ? null : mine))
      client.setQueryData(reviewsQuery(course).queryKey, (pages) => without(pages, (one) => one._id === review._id))
      return client.invalidateQueries({ queryKey: courseQuery(course).queryKey })
    },
  })
}
