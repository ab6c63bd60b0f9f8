import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useT } from '@/i18n'
import { formatAgo, formatMoment } from '@/i18n/dates'
import type { Review } from '@/shared/courses/queries'
import { ReviewForm } from '@/shared/courses/ReviewForm'
import { Stars } from '@/shared/courses/Stars'
import { useRemoveReview } from '@/shared/courses/writes'
import { Avatar, nameOf } from '@/ui/Avatar'
import { IconButton } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { Menu, MenuItem } from '@/ui/Menu'

/** One student's review. Mine can be changed here. */
export function ReviewItem({ review, course }: { review: Review; course: string }) {
  const t = useT()
  const [mode, setMode] = useState<'read' | 'edit' | 'remove'>('read')
  const remove = useRemoveReview(course)
  const read = () => setMode('read')
  const name = nameOf(review.studentCard)
  return (
    <li className="py-4">
      <div className="flex items-center gap-3">
        <Avatar person={review.studentCard} size={36} />
        <div className="min-w-0 flex-1">
          <p dir="auto" className="truncate font-[590] leading-5">
            {name}
          </p>
          <p className="flex items-center gap-2 text-sm text-ink-3">
            <Stars rating={review.rating} />
            <time dateTime={review.createdAt} title={formatMoment(review.createdAt)}>
              {formatAgo(review.createdAt)}
            </time>
            {review.editedAt && <span>{t('courses.review.edited')}</span>}
          </p>
        </div>
        {review.viewer.can.length > 0 && (
          <Menu button={<IconButton label={t('courses.review.menu', { name })} icon={<Ellipsis />} />}>
            {review.viewer.can.includes('edit') && (
              <MenuItem icon={<Pencil />} onSelect={() => setMode('edit')}>
                {t('ui.edit')}
              </MenuItem>
            )}
            {review.viewer.can.includes('remove') && (
              <MenuItem icon={<Trash2 />} danger onSelect={() => setMode('remove')}>
                {t('ui.delete')}
              </MenuItem>
            )}
          </Menu>
        )}
      </div>
      {mode === 'edit' ? (
        <div className="card mt-3 p-4">
          <ReviewForm course={course} review={review} onDone={read} onCancel={read} />
        </div>
      ) : (
        review.comment && (
          <p dir="auto" className="mt-2.5 max-w-[64ch] whitespace-pre-line text-ink-2">
            {review.comment}
          </p>
        )
      )}
      {mode === 'remove' && (
        <Confirm
          title={t('courses.review.delete.title')}
          action={t('courses.review.delete')}
          run={() => remove.mutateAsync(review)}
          onClose={read}
        >
          <p>{t('courses.review.delete.text')}</p>
        </Confirm>
      )}
    </li>
  )
}
