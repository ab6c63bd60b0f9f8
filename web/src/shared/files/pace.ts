/** How much had been sent when: seconds, bytes. */
export interface Sample {
  at: number
  sent: number
}

const memory = 12 // seconds that the speed is judged by

/** The samples with one more, without those too old to say how fast it goes now. */
export const noted = (samples: Sample[], now: Sample): Sample[] => [
  ...samples.filter(({ at }) => now.at - at <= memory),
  now,
]

/** Undefined while nobody can know: at the beginning, or while nothing moves. */
export function secondsLeft(samples: Sample[], size: number): number | undefined {
  const first = samples[0]
  const last = samples.at(-1)
  if (!first || !last || last.at - first.at < 1) return undefined
  const speed = (last.sent - first.sent) / (last.at - first.at)
  return speed > 0 ? Math.ceil((size - last.sent) / speed) : undefined
}
