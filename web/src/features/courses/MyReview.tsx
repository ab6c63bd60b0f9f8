import { useQuery } from '@tanstack/react-query'
import { PenLine } from 'lucide-react'
import { useState } from 'react'
import { useT } from '@/i18n'
import { myReviewQuery, type Course } from '@/shared/courses/queries'
import { ReviewForm } from '@/shared/courses/ReviewForm'
import { useMe } from '@/shared/session'
import { Button } from '@/ui/Button'

/** The way to write a review, for students who have not; who has, edits it where it stands in the list. */
export function MyReview({ course }: { course: Course }) {
  const t = useT()
  const me = useMe()
  const [writes, setWrites] = useState(false)
  const { data: mine } = useQuery({ ...myReviewQuery(course._id, me?._id ?? ''), enabled: !!me })
  if (mine !== null) return null
  if (!writes) {
    return (
      <Button className="mt-3" onClick={() => setWrites(true)}>
        <PenLine aria-hidden />
        {t('courses.review.write')}
      </Button>
    )
  }
  return (
    <div className="card mt-3 p-4 sm:p-5">
      <ReviewForm course={course._id} review={null} onDone={() => setWrites(false)} onCancel={() => setWrites(false)} />
    </div>
  )
}
