import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { useState } from 'react'
import { useT } from '@/i18n'
import type { CoursePlace } from '@/shared/courses/links'
import { courseQuery, useLessons, type Course, type Lesson } from '@/shared/courses/queries'
import { maySee } from '@/shared/courses/standing'
import { useSendWaiting } from '@/shared/courses/useSendWaiting'
import { useTitle } from '@/shared/title'
import { Avatar, nameOf } from '@/ui/Avatar'
import { SkipLink } from '@/ui/SkipLink'
import { LessonBar } from './LessonBar'
import { LessonFailure } from './LessonFailure'
import { LessonFilm } from './LessonFilm'
import { LessonFoot } from './LessonFoot'
import { LessonHeading } from './LessonHeading'
import { LessonSkeleton } from './LessonSkeleton'
import { LessonText } from './LessonText'
import { hasFilm } from './next'
import { OutlineSide } from './OutlineSide'
import { FilmClock } from './player/clock'
import { WatchNote } from './WatchNote'

/** One lesson, and nothing else of the community around it. */
export function LessonPage() {
  const { course: id, community, lesson: current } = useParams({ strict: false })
  const place: CoursePlace = { course: id!, community }
  const { data: course } = useSuspenseQuery(courseQuery(place.course))
  const { lessons, isComplete, error } = useLessons(place.course)
  const lesson = lessons.find(({ _id }) => _id === current)
  useSendWaiting()
  if (lesson) return <OpenLesson course={course} lessons={lessons} lesson={lesson} place={place} />
  if (error) return <LessonFailure error={error} />
  return isComplete ? <LessonFailure /> : <LessonSkeleton />
}

interface Props {
  course: Course
  lessons: Lesson[]
  lesson: Lesson
  place: CoursePlace
}

function OpenLesson({ course, lessons, lesson, place }: Props) {
  const [isOutlineOpen, setOutlineOpen] = useState(() => localStorage.getItem('outline') !== 'closed')
  useTitle(`${lesson.title} · ${course.title}`)
  const toggleOutline = () => {
    setOutlineOpen(!isOutlineOpen)
    if (isOutlineOpen) localStorage.setItem('outline', 'closed')
    else localStorage.removeItem('outline')
  }
  return (
    <div className="min-h-dvh pb-20 lg:pb-0">
      <SkipLink />
      <LessonBar
        course={course}
        lessons={lessons}
        place={place}
        isOutlineOpen={isOutlineOpen}
        onOutline={toggleOutline}
      />
      <div
        className={clsx(
          'mx-auto grid grid-cols-[minmax(0,1fr)]',
          isOutlineOpen ? 'lg:grid-cols-[minmax(0,1fr)_344px]' : 'max-w-[1240px]',
        )}
      >
        <main id="main" tabIndex={-1} className="min-w-0 outline-none lg:px-6 lg:pt-5">
          <Content key={lesson._id} course={course} lessons={lessons} lesson={lesson} place={place} />
        </main>
        {isOutlineOpen && (
          <OutlineSide lessons={lessons} current={lesson._id} place={place} isStudent={course.viewer.enrolled} />
        )}
      </div>
      <LessonFoot course={course} lesson={lesson} lessons={lessons} place={place} />
    </div>
  )
}

function Content({ course, lessons, lesson, place }: Props) {
  const [clock] = useState(() => new FilmClock())
  const showsFilm = hasFilm(lesson) || !maySee(lesson)
  return (
    <>
      {showsFilm && (
        <div className="sticky top-14 z-20 overflow-hidden bg-black lg:static lg:rounded-[14px]">
          <LessonFilm course={course} lesson={lesson} place={place} clock={clock} />
        </div>
      )}
      <article className="mx-auto max-w-[920px] px-4 pb-10 sm:px-6 lg:px-0">
        <LessonHeading course={course} lessons={lessons} lesson={lesson} place={place} />
        {course.viewer.enrolled && (
          <div className="mt-3">
            <WatchNote lesson={lesson} />
          </div>
        )}
        <LessonText lesson={lesson} clock={clock} />
        <div className="mt-8 flex items-center gap-3">
          <Avatar person={course.creatorCard} size={40} />
          <p className="min-w-0">
            <span dir="auto" className="block truncate leading-5 font-[600]">
              {nameOf(course.creatorCard)}
            </span>
            <TeacherRole />
          </p>
        </div>
      </article>
    </>
  )
}

function TeacherRole() {
  const t = useT()
  return <span className="text-sm text-ink-3">{t('courses.teacher')}</span>
}
