import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '@/i18n'
import { variantOf } from '@/ui/pictures'
import { Bar } from '@/ui/Progress'
import type { Sending } from './usePictures'

interface Props {
  images: string[]
  sending: Sending[]
  onRemove: (address: string) => void
  onDrop: (item: Sending) => void
}

/** The pictures of a draft, those under way with how far they are. */
export function DraftPictures({ images, sending, onRemove, onDrop }: Props) {
  const t = useT()
  if (!images.length && !sending.length) return null
  return (
    <ul aria-label={t('posts.pictures')} className="grid grid-cols-3 gap-2 sm:grid-cols-5">
      {images.map((address, index) => (
        <Tile
          key={address}
          source={variantOf(address, { width: 320, square: true })}
          remove={t('posts.picture.remove', { n: index + 1 })}
          onRemove={() => onRemove(address)}
        />
      ))}
      {sending.map((item) => (
        <Tile
          key={item.key}
          source={item.preview}
          remove={t('posts.picture.stop', { name: item.name })}
          onRemove={() => onDrop(item)}
        >
          {item.problem ? (
            <p role="alert" className="absolute inset-0 overflow-y-auto bg-rose-soft/95 p-2 pe-8 text-xs text-rose-ink">
              {item.problem}
            </p>
          ) : (
            <Bar
              value={item.progress}
              label={t('posts.picture.sending', { name: item.name })}
              className="absolute inset-x-2 bottom-2"
            />
          )}
        </Tile>
      ))}
    </ul>
  )
}

function Tile({
  source,
  remove,
  onRemove,
  children,
}: {
  source: string
  remove: string
  onRemove: () => void
  children?: ReactNode
}) {
  return (
    <li className="relative aspect-square overflow-hidden rounded-control bg-sunken">
      <img src={source} alt="" className="size-full object-cover" />
      {children}
      <button
        type="button"
        aria-label={remove}
        title={remove}
        onClick={onRemove}
        className="absolute end-1 top-1 grid size-7 place-items-center rounded-full bg-black/60 text-white hover:bg-black/80"
      >
        <X aria-hidden className="size-4" />
      </button>
    </li>
  )
}
