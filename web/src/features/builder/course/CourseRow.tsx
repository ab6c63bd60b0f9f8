import { Link } from '@tanstack/react-router'
import { BookOpen, Star, Users } from 'lucide-react'
import { useT } from '@/i18n'
import { formatNumber, formatPrice } from '@/i18n/dates'
import { Chip } from '@/ui/Chip'
import { variantOf } from '@/ui/pictures'
import type { CourseCard } from '../queries'

export function CourseRow({ course }: { course: CourseCard }) {
  const t = useT()
  return (
    <li className="relative flex gap-3.5 p-3.5 hover:bg-sunken/60 sm:gap-5 sm:p-4">
      <Thumbnail course={course} />
      <div className="min-w-0 flex-1">
        <h2 className="text-base" dir="auto">
          <Link
            to="/teach/courses/$course"
            params={{ course: course._id }}
            className="after:absolute after:inset-0 hover:underline"
          >
            {course.title}
          </Link>
        </h2>
        <p className="mt-0.5 line-clamp-2 text-sm text-ink-2 max-sm:hidden" dir="auto">
          {course.summary}
        </p>
        <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm text-ink-2">
          <Chip tone={course.isPublished ? 'brand' : 'plain'}>
            {t(course.isPublished ? 'builder.published' : 'builder.draft')}
          </Chip>
          <span>{t('builder.lessons.count', { n: course.videoCount })}</span>
          <Link
            to="/teach/courses/$course/students"
            params={{ course: course._id }}
            className="relative inline-flex min-h-6 items-center gap-1.5 hover:text-ink hover:underline"
          >
            <Users aria-hidden className="size-4 text-ink-3" />
            {t('builder.students.count', { n: course.enrollmentCount })}
          </Link>
          {course.ratingCount > 0 && (
            <span className="inline-flex items-center gap-1.5">
              <Star aria-hidden className="size-4 text-gold" />
              {t('builder.rating', {
                rating: formatNumber(course.rating, { maximumFractionDigits: 1 }),
                n: course.ratingCount,
              })}
            </span>
          )}
          <span>{course.price > 0 ? formatPrice(course.price, course.currency) : t('builder.free')}</span>
        </div>
      </div>
    </li>
  )
}

function Thumbnail({ course }: { course: CourseCard }) {
  const look = 'aspect-[16/9] w-24 max-w-1/4 shrink-0 self-start rounded-control bg-sunken sm:w-40'
  if (course.thumbnailCard)
    return (
      <img
        src={variantOf(course.thumbnailCard.address, { width: 320 })}
        alt=""
        loading="lazy"
        className={`${look} object-cover`}
      />
    )
  return (
    <span aria-hidden className={`${look} grid place-items-center text-ink-3`}>
      <BookOpen className="size-6" />
    </span>
  )
}
