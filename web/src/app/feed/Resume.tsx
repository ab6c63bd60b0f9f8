import { Link } from '@tanstack/react-router'
import { Play } from 'lucide-react'
import { useT } from '@/i18n'
import type { Community } from '@/shared/communities'
import { Picture } from '@/ui/Picture'
import { Bar } from '@/ui/Progress'
import { RailCard } from './RailCard'
import { useTaken } from './taken'

/** Where the reader stopped in a course of this community. */
export function Resume({ community }: { community: Community }) {
  const t = useT()
  const taken = useTaken(community)
  if (!taken) return null
  const { course, lesson, progress, link } = taken
  return (
    <RailCard title={t('posts.resume')}>
      <Link {...link} className="group mt-3 block rounded-[10px]">
        {course.thumbnailCard && (
          <span className="relative block overflow-hidden rounded-[10px]">
            <Picture picture={course.thumbnailCard} alt="" sizes="264px" className="aspect-video w-full" />
            <span className="absolute inset-0 grid place-items-center bg-black/20">
              <span className="grid size-11 place-items-center rounded-full bg-white/95 text-black shadow-high">
                <Play aria-hidden className="size-5 fill-current ps-0.5" />
              </span>
            </span>
          </span>
        )}
        <span className="mt-2.5 block leading-5 font-[590] group-hover:underline" dir="auto">
          {lesson.title}
        </span>
      </Link>
      <p className="mt-1 mb-2 text-sm text-ink-3" dir="auto">
        {t('posts.resume.where', { course: course.title, n: lesson.order + 1, all: course.videoCount })}
      </p>
      <Bar value={progress} label={course.title} />
    </RailCard>
  )
}
