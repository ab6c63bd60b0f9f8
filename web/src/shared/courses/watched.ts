import type { QueryClient } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import { WatchedDraft } from '@/api/limits'
import { RequestFailed } from '@/api/problems'
import { merged, type Interval } from './intervals'
import { takeRecorded } from './recorded'

/** What was watched of one lesson and has not reached the server. */
export interface Report {
  intervals: Interval[]
  /** Seconds: where to resume. */
  position: number
  /** Seconds, as the player sees it. */
  duration: number
}

const nameOf = (user: string) => `watched:${user}`

/** By lesson. Kept in this browser until the server has it: a lost connection or a closed window loses nothing. */
export function waiting(user: string): Record<string, Report> {
  try {
    return JSON.parse(localStorage.getItem(nameOf(user)) ?? '{}') as Record<string, Report>
  } catch {
    return {}
  }
}

function keep(user: string, reports: Record<string, Report>) {
  try {
    if (Object.keys(reports).length) localStorage.setItem(nameOf(user), JSON.stringify(reports))
    else localStorage.removeItem(nameOf(user))
  } catch {
    /* a full or forbidden storage: what is watched now is sent all the same */
  }
}

/** Adds to what waits for the lesson; answers all of it. */
export function add(user: string, lesson: string, report: Report): Report {
  const all = waiting(user)
  const whole = { ...report, intervals: merged([...(all[lesson]?.intervals ?? []), ...report.intervals]) }
  keep(user, { ...all, [lesson]: whole })
  return whole
}

/** Takes away what the server has; what was added meanwhile goes on waiting, with what it already knows. */
function settle(user: string, lesson: string, sent: Report) {
  const { [lesson]: now, ...others } = waiting(user)
  if (now && JSON.stringify(now) === JSON.stringify(sent)) keep(user, others)
}

/** Whether the server will never take it: to try again would only repeat the answer. */
const isRefused = (failure: unknown) =>
  failure instanceof RequestFailed && [400, 403, 404, 409, 413, 422].includes(failure.status)

/** Sends one report. It may outlive the page. False: it goes on waiting. */
async function send(client: QueryClient, user: string, lesson: string, report: Report): Promise<boolean> {
  const most = WatchedDraft.intervals.maxItems
  try {
    for (let first = 0; first === 0 || first < report.intervals.length; first += most) {
      const body = { ...report, intervals: report.intervals.slice(first, first + most) }
      takeRecorded(
        client,
        await answered(
          api.PUT('/videos/{video}/progress', { params: { path: { video: lesson } }, body, keepalive: true }),
        ),
      )
    }
  } catch (failure) {
    if (isRefused(failure)) settle(user, lesson, report)
    return false
  }
  settle(user, lesson, report)
  return true
}

/** Keeps the report and sends it with what waited before. True: the server has it. */
export const report = (client: QueryClient, user: string, lesson: string, part: Report) =>
  send(client, user, lesson, add(user, lesson, part))

/** Sends everything that waits: after a time without a connection, or from an earlier visit. */
export async function sendWaiting(client: QueryClient, user: string) {
  for (const [lesson, report] of Object.entries(waiting(user))) {
    if (!(await send(client, user, lesson, report))) return
  }
}
