const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

const wordsOf = (text: string) =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

export const textOf = (html: string): string =>
  new DOMParser().parseFromString(html, 'text/html').body.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''

export interface Part {
  text: string
  isFound: boolean
}

/** The text in parts, those that begin with a searched word marked. */
export function marked(text: string, searched: string): Part[] {
  const wanted = wordsOf(searched)
  const parts = text.split(/([\p{L}\p{N}\p{M}]+)/u).filter(Boolean)
  const out: Part[] = []
  for (const part of parts) {
    const isFound = wanted.some((word) => folded(part).startsWith(word))
    const last = out.at(-1)
    if (last && last.isFound === isFound) last.text += part
    else out.push({ text: part, isFound })
  }
  return out
}

const before = 60 // characters that are kept before the first hit

/** The text from a little before its first searched word, cut to `most` characters. */
export function snippetOf(text: string, searched: string, most = 220): string {
  let at = 0
  for (const { text: part, isFound } of marked(text, searched)) {
    if (isFound) break
    at += part.length
  }
  if (at >= text.length) at = 0
  const space = text.indexOf(' ', Math.max(0, at - before))
  const start = at <= before ? 0 : space + 1
  const cut = text.slice(start, start + most)
  return (start > 0 ? '… ' : '') + cut + (start + most < text.length ? ' …' : '')
}
