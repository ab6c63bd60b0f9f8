/** The list with the item at `from` standing at `to`, which is cut to the list. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, index) => index !== from)
  const at = Math.max(0, Math.min(rest.length, to))
  return from < 0 || from >= items.length ? [...items] : [...rest.slice(0, at), items[from]!, ...rest.slice(at)]
}

/** Where a key takes the item that stands at `from` of `count`; undefined: it is no such key, or it leads nowhere. */
export function targetOf(key: string, from: number, count: number): number | undefined {
  const to = { ArrowUp: from - 1, ArrowDown: from + 1, Home: 0, End: count - 1 }[key]
  return to === undefined || to < 0 || to >= count || to === from ? undefined : to
}

/** The order after one was dropped on another; undefined: nothing moved. */
export function dropped(ids: readonly string[], dragged: string, target: string | undefined): string[] | undefined {
  const from = ids.indexOf(dragged)
  const to = target === undefined ? -1 : ids.indexOf(target)
  return from < 0 || to < 0 || from === to ? undefined : moved(ids, from, to)
}

/** The items as `ids` name them; those that it does not name stay at the end. */
export function inOrder<T extends { _id: string }>(items: readonly T[], ids: readonly string[]): T[] {
  const places = new Map(ids.map((id, index) => [id, index]))
  const placeOf = ({ _id }: T) => places.get(_id) ?? ids.length
  return [...items].sort((a, b) => placeOf(a) - placeOf(b))
}
