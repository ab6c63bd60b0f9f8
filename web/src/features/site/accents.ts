/** A colour to choose, as the site stores it, and what the tokens make of it. */
export interface Accent {
  name: string
  color: string
  hue: number
  chroma: number
}

/** The first is what a site has that chose none. */
export const accents: Accent[] = [
  { name: 'pine', color: '#005f44', hue: 166, chroma: 0.088 },
  { name: 'lake', color: '#00577f', hue: 235, chroma: 0.1 },
  { name: 'indigo', color: '#3b4ba3', hue: 272, chroma: 0.14 },
  { name: 'plum', color: '#742f7d', hue: 322, chroma: 0.14 },
  { name: 'rose', color: '#8d2a4c', hue: 4, chroma: 0.14 },
  { name: 'rust', color: '#8a3415', hue: 40, chroma: 0.12 },
  { name: 'olive', color: '#545600', hue: 110, chroma: 0.1 },
  { name: 'slate', color: '#3f5060', hue: 245, chroma: 0.03 },
]
