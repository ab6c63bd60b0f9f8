import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '@/i18n'
import { useTitle } from '@/shared/title'
import { Chip } from '@/ui/Chip'
import { tabLook } from '@/ui/looks'
import { TabRow } from '@/ui/TabRow'
import type { Course } from '../queries'
import { CourseActions } from './CourseActions'

interface Props {
  course: Course
  tab: 'lessons' | 'details' | 'students'
  /** On phones a lesson has the screen to itself. */
  isNarrowHidden?: boolean
  children: ReactNode
}

/** What stands above every page about one's course: its name, whether it is published, and its parts. */
export function CourseFrame({ course, tab, isNarrowHidden, children }: Props) {
  const t = useT()
  const params = { course: course._id }
  useTitle(course.title)
  const current = (name: Props['tab']) => ({
    'aria-current': tab === name ? ('page' as const) : undefined,
    className: tabLook,
  })
  return (
    <div className="mx-auto grid w-full max-w-[1180px] grid-cols-[minmax(0,1fr)] content-start gap-4 px-3 pt-3 pb-14 sm:px-6 lg:pt-6">
      <div className={isNarrowHidden ? 'grid gap-3 max-lg:hidden' : 'grid gap-3'}>
        <Link
          to="/teach"
          activeOptions={{ exact: true }}
          className="inline-flex min-h-6 items-center gap-1.5 justify-self-start text-sm text-ink-2 hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
          {t('builder.teaching')}
        </Link>
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
          <div className="flex min-w-0 flex-1 basis-72 flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="min-w-0 text-xl break-words" dir="auto">
              {course.title}
            </h1>
            <Chip tone={course.isPublished ? 'brand' : 'plain'}>
              {t(course.isPublished ? 'builder.published' : 'builder.draft')}
            </Chip>
          </div>
          <CourseActions course={course} />
        </div>
        <TabRow label={t('builder.parts')}>
          <Link
            to="/teach/courses/$course"
            params={params}
            activeOptions={{ exact: true }}
            activeProps={{}}
            {...current('lessons')}
          >
            {t('builder.lessons')}
          </Link>
          <Link
            to="/teach/courses/$course"
            params={params}
            search={{ tab: 'details' }}
            activeProps={{}}
            {...current('details')}
          >
            {t('builder.details')}
          </Link>
          <Link to="/teach/courses/$course/students" params={params} activeProps={{}} {...current('students')}>
            {t('builder.students')}
          </Link>
        </TabRow>
      </div>
      {children}
    </div>
  )
}
