import { Link } from '@tanstack/react-router'
import { Globe, Lock, Users } from 'lucide-react'
import { formatNumber } from '@/i18n/dates'
import { useT } from '@/i18n'
import { addressOf, type CommunityCard } from '@/shared/communities'
import { JoinButton } from '@/shared/joining/JoinButton'
import { buttonLook } from '@/ui/Button'
import { Picture } from '@/ui/Picture'
import { Cover } from './Cover'

/** A community of the directory. The whole card leads to it; its button lets in. */
export function CommunityTile({ community, eager }: { community: CommunityCard; eager?: boolean }) {
  const t = useT()
  const params = { community: addressOf(community) }
  const { status } = community.viewer
  const to = status === 'pending' ? '/c/$community/about' : '/c/$community'
  return (
    <article className="card relative flex flex-col overflow-hidden transition-colors hover:border-line-2">
      <div className="aspect-[5/2] overflow-hidden border-b border-line">
        {community.coverCard ? (
          <Picture
            picture={community.coverCard}
            alt=""
            sizes="(min-width: 1024px) 320px, (min-width: 640px) 45vw, 92vw"
            className="size-full"
            eager={eager}
          />
        ) : (
          <Cover name={community.name} />
        )}
      </div>
      <div className="flex flex-1 flex-col gap-1.5 p-4">
        <h3 className="text-md leading-6">
          <Link to={to} params={params} className="after:absolute after:inset-0" dir="auto">
            {community.name}
          </Link>
        </h3>
        <p className="line-clamp-3 text-sm text-ink-2" dir="auto">
          {community.summary}
        </p>
        <div className="mt-auto flex min-h-9 items-end justify-between gap-2 pt-2">
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-3">
            <span className="inline-flex items-center gap-1.5">
              <Users aria-hidden className="size-4" />
              <span aria-hidden>{formatNumber(community.memberCount)}</span>
              <span className="sr-only">{t('app.members.count', { n: community.memberCount })}</span>
            </span>
            <TypeMark type={community.type} />
          </span>
          <span className="relative z-10 flex shrink-0">
            {status === 'active' ? (
              <Link to="/c/$community" params={params} className={`${buttonLook('secondary', true)} max-sm:min-h-11`}>
                {t('communities.open')}
                <span className="sr-only"> {community.name}</span>
              </Link>
            ) : (
              <JoinButton community={community} small className="max-sm:min-h-11" />
            )}
          </span>
        </div>
      </div>
    </article>
  )
}

/** Public or private, with a sign and the word. */
export function TypeMark({ type }: { type: CommunityCard['type'] }) {
  const t = useT()
  const Icon = type === 'public' ? Globe : Lock
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon aria-hidden className="size-4" />
      {type === 'public' ? t('communities.public') : t('communities.private')}
    </span>
  )
}
