const hour = 3_600_000
/** How long before it begins an event stands above the feed. */
const ahead = 7 * 24 * hour
/** How long before it begins one can go in. */
const doorsOpen = hour / 4

interface Times {
  occurrence: { startDate: string; endDate: string }
}

/** The first of the coming events, when it is near. */
export function nearEvent<T extends Times>(events: T[], now = Date.now()): T | undefined {
  const next = events.find(({ occurrence }) => new Date(occurrence.endDate).getTime() > now)
  return next && new Date(next.occurrence.startDate).getTime() - now < ahead ? next : undefined
}

export const isOn = ({ occurrence }: Times, now = Date.now()) => new Date(occurrence.startDate).getTime() <= now
export const isOpen = ({ occurrence }: Times, now = Date.now()) =>
  new Date(occurrence.startDate).getTime() - doorsOpen <= now
