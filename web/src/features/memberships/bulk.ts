/** What went well and what did not, of several that were asked for together. */
export interface Outcome<T> {
  done: T[]
  failed: { item: T; failure: unknown }[]
}

const atOnce = 4

/** Does something to each, a few at a time; one that fails holds up none of the others. */
export async function doEach<T>(items: readonly T[], run: (item: T) => Promise<unknown>): Promise<Outcome<T>> {
  const outcome: Outcome<T> = { done: [], failed: [] }
  const waiting = [...items]
  const work = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      try {
        await run(item)
        outcome.done.push(item)
      } catch (failure) {
        outcome.failed.push({ item, failure })
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work))
  return outcome
}
