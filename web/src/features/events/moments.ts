import type { Occurrence } from './queries'

const early = 60 * 60_000 // ms before the start from which one may go in

export const isOver = ({ endDate }: Occurrence, now: number) => Date.parse(endDate) <= now
export const isOn = (times: Occurrence, now: number) => Date.parse(times.startDate) <= now && !isOver(times, now)
export const isNear = (times: Occurrence, now: number) =>
  Date.parse(times.startDate) - early <= now && !isOver(times, now)

/** Where one meets; only an address of the web is a link. */
export const isWebAddress = (link: string | undefined): link is string => !!link && /^https?:\/\//i.test(link)
