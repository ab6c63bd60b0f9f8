import { useState } from 'react'
import { CourseReviewDraft } from '@/api/limits'
import { useT } from '@/i18n'
import { Button } from '@/ui/Button'
import { TextArea } from '@/ui/Field'
import { Form, Submit } from '@/ui/Form'
import { toast } from '@/ui/toast'
import type { Review } from './queries'
import { StarChoice } from './StarChoice'
import { useReview } from './writes'

interface Props {
  course: string
  /** What I wrote before. */
  review: Review | null
  onDone: () => void
  onCancel?: () => void
}

export function ReviewForm({ course, review, onDone, onCancel }: Props) {
  const t = useT()
  const write = useReview(course)
  const [rating, setRating] = useState(review?.rating ?? 0)
  return (
    <Form
      className="grid gap-3"
      submit={async (values) => {
        await write.mutateAsync({ rating, comment: values.textOrNull('comment') })
        toast(t('courses.review.thanks'))
        onDone()
      }}
    >
      <StarChoice name="rating" value={rating} onChange={setRating} />
      <TextArea
        name="comment"
        label={t('courses.review.comment')}
        optional
        rows={4}
        limits={CourseReviewDraft.comment}
        defaultValue={review?.comment}
        placeholder={t('courses.review.hint')}
      />
      <div className="flex flex-wrap gap-2">
        <Submit>{review ? t('ui.save') : t('courses.review.send')}</Submit>
        {onCancel && <Button onClick={onCancel}>{t('ui.cancel')}</Button>}
      </div>
    </Form>
  )
}
