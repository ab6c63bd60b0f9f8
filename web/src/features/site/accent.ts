import { accents, type Accent } from './accents'

/** What the site's style takes of a colour. Lightness is not among it: that is ours, so that text stays readable. */
type Shade = Pick<Accent, 'hue' | 'chroma'>

const mostChroma = 0.17
const leastChroma = 0.002 // below it is a grey, and its hue is rounding

/** IEC 61966-2-1 */
const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

/** Hue and chroma of "#rrggbb" in OKLCH, by the matrices of Björn Ottosson (bottosson.github.io/posts/oklab). */
export function accentOf(colour: string): Shade {
  const [r, g, b] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const greenRed = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const blueYellow = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  const chroma = Math.hypot(greenRed, blueYellow)
  if (chroma < leastChroma) return { hue: 0, chroma: 0 }
  const degrees = (Math.atan2(blueYellow, greenRed) * 180) / Math.PI
  return { hue: (degrees + 360) % 360, chroma: Math.min(chroma, mostChroma) }
}

/** As the tokens take it, for the preview or the whole page. */
export function accentStyle(colour: string | null | undefined): Record<'--brand-h' | '--brand-c', string> {
  const { hue, chroma } = colour ? accentOf(colour) : accents[0]!
  return { '--brand-h': hue.toFixed(2), '--brand-c': chroma.toFixed(4) }
}

/** The page takes a new accent without being loaded anew. */
export function wearAccent(colour: string | null | undefined) {
  for (const [name, value] of Object.entries(accentStyle(colour)))
    document.documentElement.style.setProperty(name, value)
}
