import { useInfiniteQuery } from '@tanstack/react-query'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { ListFailure } from '@/shared/courses/ListFailure'
import { reviewsQuery, type Course } from '@/shared/courses/queries'
import { formatRating, Stars } from '@/shared/courses/Stars'
import { MoreButton } from '@/ui/MoreButton'
import { Skeleton } from '@/ui/Skeleton'
import { MyReview } from './MyReview'
import { ReviewItem } from './ReviewItem'

/** What students say of the course, and what I say. */
export function Reviews({ course }: { course: Course }) {
  const t = useT()
  const list = useInfiniteQuery(reviewsQuery(course._id))
  const reviews = allOf(list.data)
  return (
    <section id="reviews" className="scroll-mt-20">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-lg">{t('courses.reviews')}</h2>
        {course.ratingCount > 0 && (
          <p className="flex items-center gap-2 text-sm text-ink-2">
            <Stars rating={course.rating} />
            <span className="font-[590]" aria-hidden>
              {formatRating(course.rating)}
            </span>
            <span className="text-ink-3">{t('courses.reviews.count', { n: course.ratingCount })}</span>
          </p>
        )}
      </div>
      {course.viewer.can.includes('review') && <MyReview course={course} />}
      {list.isError && <ListFailure error={list.error} onAgain={list.refetch} />}
      {list.isPending && <Skeleton className="mt-4 h-24" />}
      {list.data && !reviews.length && !course.viewer.can.includes('review') && (
        <p className="mt-3 text-ink-2">{t('courses.reviews.none')}</p>
      )}
      {reviews.length > 0 && (
        <ul className="mt-2 divide-y divide-line">
          {reviews.map((review) => (
            <ReviewItem key={review._id} review={review} course={course._id} />
          ))}
        </ul>
      )}
      <MoreButton {...list} />
    </section>
  )
}
