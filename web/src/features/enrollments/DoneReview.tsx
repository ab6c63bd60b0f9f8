import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '@/i18n'
import { myReviewQuery, type Course } from '@/shared/courses/queries'
import { ReviewForm } from '@/shared/courses/ReviewForm'
import { Stars } from '@/shared/courses/Stars'
import { useMe } from '@/shared/session'
import { Button } from '@/ui/Button'
import { Skeleton } from '@/ui/Skeleton'

/** What I say of the course that I have just finished. */
export function DoneReview({ course }: { course: Course }) {
  const t = useT()
  const me = useMe()
  const [edits, setEdits] = useState(false)
  const { data: mine, isPending } = useQuery({ ...myReviewQuery(course._id, me?._id ?? ''), enabled: !!me })
  if (isPending) return <Skeleton className="h-56" />
  return (
    <section className="card p-5">
      <h2 className="mb-3 text-lg">{t(mine ? 'enrollments.review.mine' : 'enrollments.review')}</h2>
      {mine && !edits ? (
        <div className="grid justify-items-start gap-3">
          <Stars rating={mine.rating} />
          {mine.comment && (
            <p dir="auto" className="whitespace-pre-line text-ink-2">
              {mine.comment}
            </p>
          )}
          <Button small onClick={() => setEdits(true)}>
            {t('ui.edit')}
          </Button>
        </div>
      ) : (
        <ReviewForm
          course={course._id}
          review={mine ?? null}
          onDone={() => setEdits(false)}
          onCancel={mine ? () => setEdits(false) : undefined}
        />
      )}
    </section>
  )
}
