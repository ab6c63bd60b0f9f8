import type { PictureSource } from '@/ui/pictures'
import type { Post } from './queries'

/** How many pictures a card shows at most; the last stands for all that follow. */
const most = 4

export interface Grid {
  shown: number
  /** How many are behind the last one. */
  hidden: number
  layout: 'none' | 'one' | 'two' | 'three' | 'four'
}

const layouts = ['none', 'one', 'two', 'three', 'four'] as const

export const gridOf = (count: number): Grid => {
  const shown = Math.min(count, most)
  return { shown, hidden: count - shown, layout: layouts[shown]! }
}

/** Width by height of a single picture's box: very tall and very wide ones are cut, so that the text stays near. */
export const boxOf = ({ width, height }: PictureSource): number =>
  width && height ? Math.min(2.2, Math.max(0.95, width / height)) : 1.5

/** All pictures of a post in its order, also those that are kept elsewhere and that nothing is known of. */
export const picturesOf = ({ images, imageCards }: Pick<Post, 'images' | 'imageCards'>): PictureSource[] =>
  images.map((url) => imageCards.find((card) => card.url === url) ?? { address: url, width: 0, height: 0 })
