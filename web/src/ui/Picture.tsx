import { clsx } from 'clsx'
import { srcSetOf, variantOf, type PictureSource } from './pictures'

interface Props {
  picture: PictureSource
  /** What it shows; empty for decoration. */
  alt: string
  /** How wide it will be, as in an <img>'s `sizes`. */
  sizes: string
  className?: string
  /** Of the first screen: fetched at once, before others. */
  eager?: boolean
}

/** A picture in the size that the screen needs; until it is there, its own colour. */
export function Picture({ picture, alt, sizes, className, eager }: Props) {
  return (
    <img
      src={variantOf(picture.address, { width: 960 })}
      srcSet={srcSetOf(picture)}
      sizes={sizes}
      alt={alt}
      width={picture.width || undefined}
      height={picture.height || undefined}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : undefined}
      decoding="async"
      className={clsx('bg-sunken object-cover', className)}
      style={{ backgroundColor: picture.colour }}
    />
  )
}
