import createClient from 'openapi-fetch'
import { takeFromPage } from './boot'
import { RequestFailed } from './problems'
import type { components, paths } from './schema'

export type Schemas = components['schemas']

const base = '/api/v1'

/** Like fetch, but what the page itself brought is not asked for again. */
async function fetchOrTake(request: Request): Promise<Response> {
  if (request.method === 'GET') {
    const { pathname, search } = new URL(request.url)
    const answer = takeFromPage(pathname.slice(base.length) + search)
    if (answer) return Response.json(answer)
  }
  return fetch(request).catch((cause: unknown) => {
    if (request.signal.aborted) throw cause
    throw new RequestFailed(0)
  })
}

// The server takes writes only from the app itself: with JSON, or with a header that no foreign page can set.
export const api = createClient<paths>({
  baseUrl: base,
  credentials: 'same-origin',
  headers: { 'X-Requested-With': 'lyceum' },
  fetch: fetchOrTake,
})

interface Result<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The answer's body; undefined for one without. Throws RequestFailed for everything that is not 2xx. */
export async function answered<T>(asked: Promise<Result<T>>): Promise<T> {
  const { data, error, response } = await asked
  if (response.ok) return data as T
  const wait = Number(response.headers.get('retry-after'))
  throw new RequestFailed(response.status, error as Schemas['Problem'] | undefined, wait || undefined)
}

/** One page of a list, as every list of the API answers it. */
export interface Page<T> {
  data: T[]
  nextCursor: string | null
}
