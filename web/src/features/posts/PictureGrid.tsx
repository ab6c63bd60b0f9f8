import { clsx } from 'clsx'
import { lazy, Suspense, useState } from 'react'
import { useT, withWords } from '@/i18n'
import { Picture } from '@/ui/Picture'
import type { PictureSource } from '@/ui/pictures'
import { boxOf, gridOf, type Grid } from './pictureGrid'

const Lightbox = lazy(() => withWords(import('./Lightbox')))

const frames: Record<Grid['layout'], string> = {
  none: '',
  one: '',
  two: 'aspect-[16/9] grid-cols-[1.5fr_1fr]',
  three: 'aspect-[16/10] grid-cols-[1.6fr_1fr] grid-rows-2 *:first:row-span-2',
  four: 'aspect-[16/11] grid-cols-2 grid-rows-2',
}

/** A post's pictures as one block; each opens all of them large. */
export function PictureGrid({ pictures, eager }: { pictures: PictureSource[]; eager?: boolean }) {
  const t = useT()
  const [open, setOpen] = useState<number>()
  const { shown, hidden, layout } = gridOf(pictures.length)
  if (layout === 'none') return null
  const isOne = layout === 'one'
  const sizes = isOne ? '(min-width: 40rem) 610px, 92vw' : '(min-width: 40rem) 370px, 60vw'
  return (
    <div
      className={clsx('mt-3.5 grid gap-1.5 overflow-hidden rounded-[11px]', frames[layout])}
      style={isOne ? { aspectRatio: boxOf(pictures[0]!) } : undefined}
    >
      {pictures.slice(0, shown).map((picture, index) => (
        <button
          key={picture.address}
          type="button"
          className="relative min-h-0 min-w-0 overflow-hidden -outline-offset-4"
          aria-label={t('posts.picture.open', { n: index + 1, all: pictures.length })}
          onClick={() => setOpen(index)}
        >
          <Picture picture={picture} alt="" sizes={sizes} eager={eager && index === 0} className="size-full" />
          {hidden > 0 && index === shown - 1 && (
            <span
              aria-hidden
              className="absolute inset-0 grid place-items-center bg-black/50 text-xl font-semibold text-white"
            >
              +{hidden}
            </span>
          )}
        </button>
      ))}
      {open !== undefined && (
        <Suspense>
          <Lightbox pictures={pictures} start={open} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </div>
  )
}
