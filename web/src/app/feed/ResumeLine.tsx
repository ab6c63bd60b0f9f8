import { Link } from '@tanstack/react-router'
import { Play } from 'lucide-react'
import { useEffect } from 'react'
import { useT } from '@/i18n'
import type { Community } from '@/shared/communities'
import { keepRoom, ResumeRoom } from './ResumeRoom'
import { useTaken } from './taken'

/** Where the reader stopped, in one line: what phones have of the column beside the feed. */
export default function ResumeLine({ community }: { community: Community }) {
  const t = useT()
  const taken = useTaken(community)
  useEffect(() => {
    if (taken !== undefined) keepRoom(community._id, taken !== null)
  }, [community._id, taken])
  if (taken === undefined) return <ResumeRoom community={community._id} />
  if (taken === null) return null
  const { course, lesson, link } = taken
  return (
    <Link {...link} className="card flex h-16 items-center gap-3 px-3.5">
      <span aria-hidden className="grid size-9 shrink-0 place-items-center rounded-full bg-brand text-on-brand">
        <Play className="size-4 translate-x-px fill-current" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="sr-only">{t('posts.resume')}: </span>
        <span className="block truncate leading-5 font-[590]" dir="auto">
          {lesson.title}
        </span>
        <span className="block truncate text-sm text-ink-3" dir="auto">
          {t('posts.resume.where', { course: course.title, n: lesson.order + 1, all: course.videoCount })}
        </span>
      </span>
    </Link>
  )
}
