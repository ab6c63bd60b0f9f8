import type { components } from './schema'

type Problem = components['schemas']['Problem']

/** What the server refused, or that it could not be reached (status 0). */
export class RequestFailed extends Error {
  readonly status: number
  readonly problem: Problem | undefined
  /** Seconds until it may be tried again; undefined when the server did not say. */
  readonly retryAfter: number | undefined

  constructor(status: number, problem?: Problem, retryAfter?: number) {
    super(problem?.detail ?? problem?.title ?? `HTTP ${status}`)
    this.status = status
    this.problem = problem
    this.retryAfter = retryAfter
  }

  /** The last part of the problem's type: 'conflict', 'setup-required', … */
  get kind(): string {
    return this.problem?.type.split('/').pop() ?? ''
  }

  /** What is wrong with single members of what was sent, by the member's path. */
  get members(): Map<string, string> {
    const problems = (this.problem?.problems ?? []) as { path: string; message: string }[]
    return new Map(problems.map(({ path, message }) => [path, message]))
  }
}

export const isMissing = (error: unknown) => error instanceof RequestFailed && error.status === 404
export const isSignedOut = (error: unknown) => error instanceof RequestFailed && error.status === 401
export const isOffline = (error: unknown) => error instanceof RequestFailed && error.status === 0
