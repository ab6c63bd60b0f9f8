/** From and to, in seconds of a film. */
export type Interval = [number, number]

/** The same seconds in as few intervals as may be: ascending, and apart from each other. */
export function merged(list: readonly Interval[]): Interval[] {
  const out: Interval[] = []
  for (const [from, to] of list.filter(([from, to]) => to > from).sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else out.push([from, to])
  }
  return out
}

/** How many seconds these cover, each counted once. */
export const covered = (list: readonly Interval[]): number =>
  merged(list).reduce((sum, [from, to]) => sum + to - from, 0)
