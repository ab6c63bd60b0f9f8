import { useQuery } from '@tanstack/react-query'
import { Link, type LinkProps } from '@tanstack/react-router'
import { Circle, CircleCheck, X } from 'lucide-react'
import type { Post } from '@/features/posts/queries'
import { useT, type MessageId } from '@/i18n'
import { addressOf, type Community } from '@/shared/communities'
import { isCreator, useMe } from '@/shared/session'
import { IconButton } from '@/ui/Button'
import { Bar } from '@/ui/Progress'
import { useChecklist, type Step } from './checklist'
import { myCoursesQuery, someCoursesQuery } from './queries'
import { useComingUp } from './useComingUp'

type Item = Step & { label: MessageId; link: Pick<LinkProps, 'to' | 'params' | 'search'> }

const fewMembers = 4 // who runs it and three invited people

/** Four things to begin with, for who runs the community and for who has joined it. */
export function FirstSteps({ community, address, posts }: { community: Community; address: string; posts: Post[] }) {
  const t = useT()
  const runs = community.viewer.can.includes('edit')
  const items = useItems(community, address, posts, runs)
  const { done, isOver, dismiss, finish } = useChecklist(`${community._id}:${runs ? 'run' : 'join'}`, items)
  if (isOver) return null
  return (
    <section aria-label={t('posts.steps')} className="card p-4">
      <div className="flex items-start justify-between gap-2">
        <h2 className="text-base font-[620]">{t('posts.steps')}</h2>
        <IconButton small label={t('posts.steps.dismiss')} icon={<X />} className="-me-2 -mt-1.5" onClick={dismiss} />
      </div>
      <Bar
        value={done.length / items.length}
        label={t('posts.steps.done', { n: done.length, all: items.length })}
        className="mt-1 mb-2"
      />
      <ul className="grid">
        {items.map(({ key, label, link }) => {
          const isDone = done.includes(key)
          return (
            <li key={key}>
              <Link
                {...link}
                onClick={() => key === 'reminders' && finish(key)}
                className="-mx-1.5 flex min-h-9 items-center gap-2.5 rounded-control px-1.5 text-control hover:bg-sunken"
              >
                {isDone ? (
                  <CircleCheck aria-hidden className="size-[18px] shrink-0 text-ok" />
                ) : (
                  <Circle aria-hidden className="size-[18px] shrink-0 text-ink-3" />
                )}
                <span className={isDone ? 'text-ink-3 line-through' : 'font-[520]'}>{t(label)}</span>
                {isDone && <span className="sr-only">{t('posts.steps.isdone')}</span>}
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function useItems(community: Community, address: string, posts: Post[], runs: boolean): Item[] {
  const me = useMe()
  const events = useComingUp({ community: address })?.events
  const { data: courses } = useQuery(someCoursesQuery(address))
  const { data: taken } = useQuery({ ...myCoursesQuery, enabled: !!me && !runs })
  const params = { community: addressOf(community) }
  const compose = { to: '/c/$community', params, search: { compose: true } } as const
  if (runs) {
    const course: Item['link'] = isCreator(me) ? { to: '/teach/courses/new' } : { to: '/c/$community/courses', params }
    return [
      {
        key: 'invite',
        label: 'posts.steps.invite',
        isDone: community.memberCount >= fewMembers,
        link: { to: '/c/$community/manage/invitations', params },
      },
      { key: 'start', label: 'posts.steps.start', isDone: posts.some(({ isPinned }) => isPinned), link: compose },
      { key: 'course', label: 'posts.steps.course', isDone: !!courses?.data.length, link: course },
      {
        key: 'plan',
        label: 'posts.steps.plan',
        isDone: !!events?.length,
        link: { to: '/c/$community/manage/events/new', params },
      },
    ]
  }
  const next = events?.[0]
  return [
    { key: 'hello', label: 'posts.steps.hello', isDone: posts.some(({ author }) => author === me?._id), link: compose },
    {
      key: 'reminders',
      label: 'posts.steps.reminders',
      isDone: false,
      link: { to: '/me/settings', search: { section: 'notifications' } },
    },
    {
      key: 'lesson',
      label: 'posts.steps.lesson',
      isDone: !!taken?.data.some(({ courseCard }) => courseCard?.community === community._id),
      link: { to: '/c/$community/courses', params },
    },
    {
      key: 'event',
      label: 'posts.steps.event',
      isDone: !!events?.some(({ viewer }) => viewer.status === 'going' || viewer.status === 'maybe'),
      link: next
        ? { to: '/c/$community/events/$event', params: { ...params, event: next._id } }
        : { to: '/c/$community/events', params },
    },
  ]
}
