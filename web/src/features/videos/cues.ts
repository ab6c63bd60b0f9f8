/** The place of the cue that is spoken at `time`, or was last; -1 before the first. */
export function cueAt(cues: { start: number }[], time: number): number {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cues[middle]!.start <= time + 0.05) low = middle + 1
    else high = middle
  }
  return time > 0 ? low - 1 : -1
}
