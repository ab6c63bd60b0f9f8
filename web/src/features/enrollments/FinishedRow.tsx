import { Link } from '@tanstack/react-router'
import { Award, FileDown } from 'lucide-react'
import { useT } from '@/i18n'
import { Cover } from '@/shared/courses/Cover'
import { courseLink } from '@/shared/courses/links'
import type { Enrollment } from '@/shared/courses/queries'
import { nameOf } from '@/ui/Avatar'
import { buttonLook } from '@/ui/Button'
import { sheetOf } from './queries'

/** A finished course with its certificate. */
export function FinishedRow({ enrollment: { courseCard, certificateCode } }: { enrollment: Enrollment }) {
  const t = useT()
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 p-4">
      {courseCard && <Cover of={courseCard} sizes="96px" className="h-14 w-24 rounded-lg" />}
      <div className="min-w-0 flex-1 basis-40">
        <h3 className="text-base">
          {courseCard ? (
            <Link {...courseLink({ course: courseCard._id })} dir="auto" className="hover:underline">
              {courseCard.title}
            </Link>
          ) : (
            t('enrollments.closed')
          )}
        </h3>
        {courseCard && (
          <p dir="auto" className="truncate text-sm text-ink-3">
            {nameOf(courseCard.creatorCard)}
          </p>
        )}
      </div>
      {certificateCode && (
        <div className="flex gap-2">
          <Link to="/certificates/$code" params={{ code: certificateCode }} className={buttonLook()}>
            <Award aria-hidden className="text-gold-ink" />
            {t('enrollments.certificate')}
          </Link>
          <a
            href={sheetOf(certificateCode)}
            download=""
            className={`${buttonLook('ghost')} btn-icon`}
            aria-label={t('enrollments.pdf')}
            title={t('enrollments.pdf')}
          >
            <FileDown aria-hidden />
          </a>
        </div>
      )}
    </li>
  )
}
