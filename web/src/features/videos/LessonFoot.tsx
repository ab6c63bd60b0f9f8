import { useState } from 'react'
import { useT } from '@/i18n'
import type { CoursePlace } from '@/shared/courses/links'
import type { Course, Lesson } from '@/shared/courses/queries'
import { Dialog } from '@/ui/Dialog'
import { Ring } from '@/ui/Progress'
import { NextButton } from './NextButton'
import { Outline } from './Outline'

interface Props {
  course: Course
  lesson: Lesson
  lessons: Lesson[]
  place: CoursePlace
}

/** Below a lesson on phones: where one is, the outline, and on. */
export function LessonFoot({ course, lesson, lessons, place }: Props) {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const number = lessons.indexOf(lesson) + 1
  const { enrolled, progress = 0 } = course.viewer
  return (
    <nav
      aria-label={t('videos.outline')}
      className="fixed inset-x-0 bottom-0 z-30 flex items-center gap-2 border-t border-line bg-surface/97 px-3 pt-2.5 pb-[calc(.625rem+env(safe-area-inset-bottom))] backdrop-blur-md lg:hidden"
    >
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="flex min-w-0 items-center gap-2.5 rounded-[10px] p-1 pe-2.5 text-start"
      >
        <Ring value={progress / 100} size={38}>
          {number}
        </Ring>
        <span className="text-xs leading-4 text-ink-3">
          <span className="block font-[600] text-ink">{t('videos.outline')}</span>
          {t('videos.position', { number, total: lessons.length })}
        </span>
      </button>
      <NextButton
        lesson={lesson}
        lessons={lessons}
        place={place}
        isStudent={enrolled}
        className="ms-auto h-11! min-w-0 flex-1"
      />
      {isOpen && (
        <Dialog kind="sheet" title={t('videos.outline')} onClose={close}>
          <div className="-mx-3.5 flex h-full flex-col">
            <Outline lessons={lessons} current={lesson._id} place={place} onGo={close} />
          </div>
        </Dialog>
      )}
    </nav>
  )
}
