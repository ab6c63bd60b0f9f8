import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useT } from '@/i18n'
import { IconButton } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { srcSetOf, variantOf, type PictureSource } from '@/ui/pictures'

const onDark = 'text-white! hover:bg-white/15! size-11!'

/** Pictures over the whole screen, one at a time: arrows, buttons, or a swipe. */
export default function Lightbox({
  pictures,
  start,
  onClose,
}: {
  pictures: PictureSource[]
  start: number
  onClose: () => void
}) {
  const t = useT()
  const strip = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(start)
  const show = (index: number, behavior: ScrollBehavior = 'auto') =>
    strip.current?.children[index]?.scrollIntoView({ behavior, block: 'nearest', inline: 'center' })

  useEffect(() => {
    show(start, 'instant')
    const seen = new IntersectionObserver(
      (entries) => {
        const entry = entries.find(({ isIntersecting }) => isIntersecting)
        if (entry) setAt([...strip.current!.children].indexOf(entry.target))
      },
      { root: strip.current, threshold: 0.6 },
    )
    for (const child of strip.current!.children) seen.observe(child)
    return () => seen.disconnect()
  }, [start])

  const onKeyDown = (event: React.KeyboardEvent) => {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    show(at + step)
  }
  const many = pictures.length > 1
  return (
    <Dialog kind="full" hideTitle title={t('posts.picture.all')} onClose={onClose}>
      <div role="group" className="relative h-full text-white" onKeyDown={onKeyDown}>
        <div
          ref={strip}
          className="flex h-full snap-x snap-mandatory overflow-x-auto scroll-smooth [scrollbar-width:none]"
        >
          {pictures.map((picture, index) => (
            <div
              key={picture.address}
              className="grid h-full w-full shrink-0 snap-center place-items-center p-3 sm:px-16 sm:py-12"
            >
              <img
                src={variantOf(picture.address, { width: 1920 })}
                srcSet={srcSetOf(picture)}
                sizes="100vw"
                alt={t('posts.picture.n', { n: index + 1, all: pictures.length })}
                loading={Math.abs(index - start) > 1 ? 'lazy' : 'eager'}
                className="max-h-full min-h-0 max-w-full object-contain"
              />
            </div>
          ))}
        </div>
        <div className="absolute end-2 top-2">
          <IconButton
            label={t('ui.close')}
            icon={<X />}
            className={onDark}
            onClick={onClose}
            data-autofocus={many ? undefined : ''}
          />
        </div>
        {many && (
          <>
            <p
              aria-live="polite"
              className="absolute start-4 top-4 rounded-full bg-black/50 px-2.5 py-1 text-sm tabnum"
            >
              <span aria-hidden>
                {at + 1} / {pictures.length}
              </span>
              <span className="sr-only">{t('posts.picture.n', { n: at + 1, all: pictures.length })}</span>
            </p>
            <div className="absolute inset-y-0 start-1.5 hidden place-items-center sm:grid">
              <IconButton
                label={t('posts.picture.before')}
                icon={<ChevronLeft className="rtl:-scale-x-100" />}
                className={onDark}
                disabled={at === 0}
                onClick={() => show(at - 1)}
              />
            </div>
            <div className="absolute inset-y-0 end-1.5 hidden place-items-center sm:grid">
              <IconButton
                label={t('posts.picture.next')}
                icon={<ChevronRight className="rtl:-scale-x-100" />}
                className={onDark}
                disabled={at === pictures.length - 1}
                onClick={() => show(at + 1)}
                data-autofocus=""
              />
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}
