// What an answer changes in what is shown, before the server has said so.
import type { Status } from './queries'

interface Counted {
  goingCount: number
  maybeCount: number
  notGoingCount: number
  viewer: { status?: Status; answersOccurrence: boolean }
}

/** Undefined: the answer is taken back. `isAlone`: it is to this date of a series only. */
export function withAnswer<T extends Counted>(event: T, status: Status | undefined, isAlone: boolean): T {
  const was = event.viewer.status
  const changed = (count: number, of: Status) => Math.max(0, count + Number(status === of) - Number(was === of))
  return {
    ...event,
    goingCount: changed(event.goingCount, 'going'),
    maybeCount: changed(event.maybeCount, 'maybe'),
    notGoingCount: changed(event.notGoingCount, 'not_going'),
    viewer: { ...event.viewer, status, answersOccurrence: isAlone && !!status },
  }
}

/** As the server answered it. */
export function withCounts<T extends Counted>(event: T, { goingCount, maybeCount, notGoingCount, viewer }: Counted): T {
  const { status, answersOccurrence } = viewer
  return { ...event, goingCount, maybeCount, notGoingCount, viewer: { ...event.viewer, status, answersOccurrence } }
}
