/** What a picture needs to be shown: the server's PictureCard. */
export interface PictureSource {
  address: string
  width: number
  height: number
  colour?: string
}

/** The widths that the server makes: the steps from 320 to 1920 that a `srcset` offers. */
const steps = [320, 640, 960, 1280, 1920] as const
const sides = [
  32, 48, 64, 96, 128, 160, 200, 240, 256, 300, 320, 360, 400, 480, 500, 600, 640, 720, 768, 800, 960, 1024, 1080, 1200,
  1280, 1440, 1600, 1920, 2560,
]

const isOurs = (address: string) =>
  address.startsWith('/media/') || address.includes('/media/') || address.includes('ik.imagekit.io')

/** The address of a picture in another size. An address elsewhere on the web stays as it is. */
export function variantOf(address: string, { width, square }: { width: number; square?: boolean }): string {
  if (!isOurs(address)) return address
  const side = sides.find((one) => one >= width) ?? 2560
  const tr = square ? `w-${side},h-${side}` : `w-${side}`
  return `${address}${address.includes('?') ? '&' : '?'}tr=${tr}`
}

/** For an <img>: sizes up to the picture's own. */
export function srcSetOf({ address, width }: PictureSource): string | undefined {
  if (!isOurs(address)) return undefined
  const fitting = steps.filter((step) => step < width)
  const all = fitting.length < steps.length ? [...fitting, steps[fitting.length]!] : fitting
  return all.map((step) => `${variantOf(address, { width: step })} ${step}w`).join(', ')
}
