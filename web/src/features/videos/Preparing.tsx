import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Hourglass, TriangleAlert } from 'lucide-react'
import { useT } from '@/i18n'
import { formatPercent } from '@/i18n/dates'
import type { Lesson } from '@/shared/courses/queries'
import { buttonLook } from '@/ui/Button'
import { problemInWords } from '@/ui/problemWords'
import { Frame, FrameNotice } from './Frame'
import { filmWorkQuery } from './queries'

const look = 5_000 // ms between looks at the work

/** A film that cannot be played yet. Its teacher sees how far it is, and when it has failed. */
export function Preparing({ lesson }: { lesson: Lesson }) {
  const t = useT()
  const isTeacher = lesson.viewer.can.includes('edit')
  const { data: work } = useQuery({
    ...filmWorkQuery(lesson.videoFileId ?? ''),
    enabled: isTeacher && !!lesson.videoFileId,
    refetchInterval: look,
  })
  if (work?.state === 'failed') {
    const action = (
      <Link to="/teach/courses/$course" params={{ course: lesson.course }} className={buttonLook('primary')}>
        {t('courses.edit')}
      </Link>
    )
    return (
      <Frame lesson={lesson}>
        <FrameNotice
          icon={<TriangleAlert />}
          title={t('videos.failed')}
          text={work.problem && problemInWords(work.problem)}
          action={action}
        />
      </Frame>
    )
  }
  return (
    <Frame lesson={lesson}>
      <div role="status">
        <FrameNotice
          icon={<Hourglass />}
          title={t('videos.preparing')}
          text={
            work
              ? t('videos.preparing.done', { done: formatPercent(Math.min(1, work.progress / 100)) })
              : t('videos.preparing.text')
          }
        />
      </div>
    </Frame>
  )
}
