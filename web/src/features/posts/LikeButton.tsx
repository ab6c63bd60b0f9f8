import { clsx } from 'clsx'
import { Heart } from 'lucide-react'
import { useT } from '@/i18n'
import { formatNumber } from '@/i18n/dates'

interface Props {
  liked: boolean
  n: number
  /** None: the reader may only see how many there are. */
  onToggle?: (liked: boolean) => void
  small?: boolean
}

export function LikeButton({ liked, n, onToggle, small }: Props) {
  const t = useT()
  const content = (
    <>
      <Heart aria-hidden className={clsx(small ? 'size-4!' : 'size-[18px]!', liked && 'fill-current')} />
      <span aria-hidden className="tabnum">
        {n > 0 && formatNumber(n)}
      </span>
      <span className="sr-only">{onToggle ? t('posts.like', { n }) : t('posts.likes', { n })}</span>
    </>
  )
  const look = clsx('btn btn-small gap-1.5!', small ? 'px-2!' : 'px-2.5! max-sm:min-h-11!')
  if (!onToggle) return n > 0 ? <span className={clsx(look, 'text-ink-2')}>{content}</span> : null
  return (
    <button
      type="button"
      data-key={small ? undefined : 'l'}
      aria-pressed={liked}
      onClick={() => onToggle(!liked)}
      className={clsx(look, 'hover:bg-sunken', liked ? 'text-heart' : 'text-ink-2')}
    >
      {content}
    </button>
  )
}
