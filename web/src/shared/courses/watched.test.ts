import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { api } from '@/api/client'
import { RequestFailed } from '@/api/problems'
import { add, report, sendWaiting, waiting } from './watched'

const client = new QueryClient()
const recorded = {
  video: { video: 'l1', progress: 50, position: 4, intervals: [[0, 4]], completed: false },
  enrollment: { enrollment: 'e1', course: 'c1', progress: 0, completedCount: 0, certificateIssued: false },
}
const put = vi.spyOn(api, 'PUT')
const answer = (status: number, data: unknown = recorded) =>
  ({ data, response: new Response(null, { status }) }) as never
const bodies = () => (put.mock.calls as unknown as [string, { body: unknown }][]).map(([, { body }]) => body)

beforeEach(() => localStorage.clear())
afterEach(() => put.mockReset())

describe('what was watched', () => {
  it('is forgotten here once the server has it', async () => {
    put.mockResolvedValue(answer(200))
    expect(await report(client, 'u', 'l1', { intervals: [[0, 4]], position: 4, duration: 8 })).toBe(true)
    expect(waiting('u')).toEqual({})
  })

  it('waits while the server cannot be reached, and goes out as one report', async () => {
    put
      .mockRejectedValueOnce(new RequestFailed(0))
      .mockRejectedValueOnce(new RequestFailed(0))
      .mockResolvedValue(answer(200))
    await report(client, 'u', 'l1', { intervals: [[0, 4]], position: 4, duration: 8 })
    await report(client, 'u', 'l1', { intervals: [[4, 6]], position: 6, duration: 8 })
    expect(waiting('u')).toEqual({ l1: { intervals: [[0, 6]], position: 6, duration: 8 } })
    await sendWaiting(client, 'u')
    expect(bodies().at(-1)).toEqual({ intervals: [[0, 6]], position: 6, duration: 8 })
    expect(waiting('u')).toEqual({})
  })

  it('keeps what was added while a report was on its way', async () => {
    put.mockImplementationOnce((() => {
      add('u', 'l1', { intervals: [[4, 5]], position: 5, duration: 8 })
      return Promise.resolve(answer(200))
    }) as never)
    await report(client, 'u', 'l1', { intervals: [[0, 4]], position: 4, duration: 8 })
    expect(waiting('u').l1?.intervals).toEqual([[0, 5]])
  })

  it('is given up when the server refuses it', async () => {
    put.mockRejectedValue(new RequestFailed(403))
    await report(client, 'u', 'l1', { intervals: [[0, 4]], position: 4, duration: 8 })
    expect(waiting('u')).toEqual({})
  })

  it('waits for the same person only', async () => {
    add('u', 'l1', { intervals: [[0, 4]], position: 4, duration: 8 })
    await sendWaiting(client, 'other')
    expect(put).not.toHaveBeenCalled()
  })

  it('stops at the first report that does not arrive', async () => {
    add('u', 'l1', { intervals: [[0, 4]], position: 4, duration: 8 })
    add('u', 'l2', { intervals: [[0, 4]], position: 4, duration: 8 })
    put.mockRejectedValue(new RequestFailed(503))
    await sendWaiting(client, 'u')
    expect(put).toHaveBeenCalledTimes(1)
    expect(Object.keys(waiting('u'))).toEqual(['l1', 'l2'])
  })
})
