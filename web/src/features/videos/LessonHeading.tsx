import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { SkipBack } from 'lucide-react'
import { useT } from '@/i18n'
import { lessonLink, type CoursePlace } from '@/shared/courses/links'
import type { Course, Lesson } from '@/shared/courses/queries'
import { maySee } from '@/shared/courses/standing'
import { buttonLook } from '@/ui/Button'
import { NextButton } from './NextButton'

interface Props {
  course: Course
  lessons: Lesson[]
  lesson: Lesson
  place: CoursePlace
}

/** A lesson's name and place, and the ways back and on. */
export function LessonHeading({ course, lessons, lesson, place }: Props) {
  const t = useT()
  const index = lessons.indexOf(lesson)
  const previous = lessons[index - 1]
  return (
    <div className="mt-5 flex flex-wrap items-start gap-x-6 gap-y-4 lg:mt-6">
      <div className="min-w-0 flex-1 basis-72">
        <p className="text-sm font-[540] text-brand-ink">
          {t('videos.position.long', { number: index + 1, total: lessons.length })}
        </p>
        <h1 dir="auto" className="mt-1 text-xl sm:text-2xl">
          {lesson.title}
        </h1>
      </div>
      <div className="hidden shrink-0 gap-2 lg:flex lg:pt-3">
        {previous && maySee(previous) && (
          <Link
            {...lessonLink(place, previous._id)}
            aria-label={t('videos.previous', { title: previous.title })}
            title={previous.title}
            className={clsx(buttonLook(), 'btn-icon')}
          >
            <SkipBack className="rtl:-scale-x-100" />
          </Link>
        )}
        <NextButton lesson={lesson} lessons={lessons} place={place} isStudent={course.viewer.enrolled} />
      </div>
    </div>
  )
}
