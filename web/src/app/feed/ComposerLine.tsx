import { Link } from '@tanstack/react-router'
import { Image } from 'lucide-react'
import { useT } from '@/i18n'
import { addressOf, type Community } from '@/shared/communities'
import { useMe } from '@/shared/session'
import { Avatar } from '@/ui/Avatar'
import { buttonLook } from '@/ui/Button'

/** Looks like the beginning of a post, and opens the composer. */
export function ComposerLine({ community }: { community: Community }) {
  const t = useT()
  const me = useMe()
  const compose = {
    to: '/c/$community' as const,
    params: { community: addressOf(community) },
    search: (old: object) => ({ ...old, compose: true as const }),
    resetScroll: false,
  }
  if (!me) return null
  return (
    <div className="card flex items-center gap-3 p-2.5 ps-3.5 shadow-low">
      <Avatar person={me} size={36} />
      <Link
        {...compose}
        className="grid h-10 min-w-0 flex-1 content-center rounded-control text-ink-3 hover:text-ink-2"
      >
        <span className="truncate">{t('posts.compose')}</span>
      </Link>
      <Link
        {...compose}
        className={`${buttonLook('ghost')} btn-icon max-sm:hidden!`}
        aria-label={t('posts.pictures.add')}
        title={t('posts.pictures.add')}
      >
        <Image aria-hidden />
      </Link>
      <Link {...compose} className={`${buttonLook('primary')} max-sm:min-h-11!`}>
        {t('posts.publish')}
      </Link>
    </div>
  )
}
