/** Letters without marks and case: "Café" is found by "cafe". */
const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

const wordsOf = (text: string) =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** How well a name fits what was typed; 0: not at all. */
export function scoreOf(name: string, typed: string): number {
  const [whole, query] = [folded(name), folded(typed.trim())]
  if (!query) return 0
  if (whole === query) return 5
  if (whole.startsWith(query)) return 4
  const words = wordsOf(name)
  if (wordsOf(typed).every((part) => words.some((word) => word.startsWith(part)))) return 3
  if (whole.includes(query)) return 2
  const initials = words.map((word) => word[0]).join('')
  return query.length > 1 && initials.startsWith(query) ? 1 : 0
}

/** What fits, best first; what fits equally well stays in its order. */
export function ranked<T extends { label: string }>(items: T[], typed: string): T[] {
  const scored = items.map((item) => ({ item, score: scoreOf(item.label, typed) }))
  return scored
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ item }) => item)
}
