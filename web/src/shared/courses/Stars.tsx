import { clsx } from 'clsx'
import { Star } from 'lucide-react'
import { useT } from '@/i18n'
import { formatNumber } from '@/i18n/dates'

const five = [1, 2, 3, 4, 5]

/** A rating from 1 to 5 as five stars. */
export function Stars({ rating, className }: { rating: number; className?: string }) {
  const t = useT()
  return (
    <span
      role="img"
      aria-label={t('courses.rating.of', { rating: formatRating(rating) })}
      className={clsx('inline-flex gap-0.5 align-[-2px]', className)}
    >
      {five.map((n) => (
        <Star
          key={n}
          aria-hidden
          className={clsx('size-4', n <= Math.round(rating) ? 'fill-gold text-gold' : 'text-line-2')}
        />
      ))}
    </span>
  )
}

/** "4.7" beside one star: for rows that have little room. */
export function Rating({ rating, count }: { rating: number; count: number }) {
  const t = useT()
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap" title={t('courses.reviews.count', { n: count })}>
      <Star aria-hidden className="size-3.5 fill-gold text-gold" />
      <span className="sr-only">{t('courses.rating.of', { rating: formatRating(rating) })}</span>
      <span aria-hidden>{formatRating(rating)}</span>
    </span>
  )
}

export const formatRating = (rating: number) =>
  formatNumber(rating, { maximumFractionDigits: 1, minimumFractionDigits: 1 })
