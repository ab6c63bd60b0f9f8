import { Award } from 'lucide-react'
import { useT } from '@/i18n'
import type { CoursePlace } from '@/shared/courses/links'
import type { Lesson } from '@/shared/courses/queries'
import { doneCount } from '@/shared/courses/standing'
import { Outline } from './Outline'

interface Props {
  lessons: Lesson[]
  current: string
  place: CoursePlace
  isStudent: boolean
}

/** The outline beside the lesson, on wide screens. */
export function OutlineSide({ isStudent, ...outline }: Props) {
  const t = useT()
  const left = outline.lessons.length - doneCount(outline.lessons)
  return (
    <aside
      aria-label={t('videos.outline')}
      className="sticky top-14 hidden h-[calc(100dvh-3.5rem)] flex-col border-s border-line bg-surface lg:flex"
    >
      <Outline {...outline} />
      {isStudent && (
        <p className="flex items-center gap-2.5 border-t border-line px-5 py-3.5 text-sm text-ink-2">
          <Award className="size-5 shrink-0 text-gold-ink" aria-hidden />
          {left ? t('videos.certificate.left', { n: left }) : t('videos.certificate.there')}
        </p>
      )}
    </aside>
  )
}
