import { BookOpen } from 'lucide-react'
import { clsx } from 'clsx'
import { Picture } from '@/ui/Picture'
import type { PictureSource } from '@/ui/pictures'

interface Props {
  of: { thumbnail?: string; thumbnailCard?: PictureSource }
  sizes: string
  className?: string
  eager?: boolean
}

/**
 * A course's or a lesson's picture: one of ours, one from elsewhere, or a quiet area where there is none. Decoration.
 */
export function Cover({ of: { thumbnail, thumbnailCard }, sizes, className, eager }: Props) {
  if (thumbnailCard) return <Picture picture={thumbnailCard} alt="" sizes={sizes} eager={eager} className={className} />
  if (thumbnail)
    return (
      <img
        src={thumbnail}
        alt=""
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
        className={clsx('bg-sunken object-cover', className)}
      />
    )
  return (
    <span aria-hidden className={clsx('grid place-items-center bg-brand-soft text-brand-ink', className)}>
      <BookOpen className="size-9" strokeWidth={1.4} />
    </span>
  )
}
