import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Play } from 'lucide-react'
import { useT } from '@/i18n'
import { addressOf, type Community } from '@/shared/communities'
import { useMe } from '@/shared/session'
import { Picture } from '@/ui/Picture'
import { Bar } from '@/ui/Progress'
import { myCoursesQuery } from './queries'
import { RailCard } from './RailCard'

/** The course of this community that the reader is in the middle of. */
export function Resume({ community }: { community: Community }) {
  const t = useT()
  const me = useMe()
  const { data } = useQuery({ ...myCoursesQuery, enabled: !!me })
  const taken = data?.data.find(({ courseCard, nextVideo }) => courseCard?.community === community._id && nextVideo)
  if (!taken?.courseCard || !taken.nextVideo) return null
  const { courseCard: course, nextVideo: lesson } = taken
  return (
    <RailCard title={t('posts.resume')}>
      <Link
        to="/c/$community/courses/$course/$lesson"
        params={{ community: addressOf(community), course: course._id, lesson: lesson._id }}
        state={{ play: true }}
        className="group mt-3 block rounded-[10px]"
      >
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
      <Bar value={taken.progress / 100} label={course.title} />
    </RailCard>
  )
}
