import { i18n } from '@lingui/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { allOf, type Pages } from '@/api/lists'
import { Translated } from '@/i18n'
import { membersQuery, requestsQuery, type Member } from '@/shared/members'
import { useAnswerRequests, useChangeMember } from './writes'

const member = (user: string, status: Member['status'] = 'pending'): Member => ({
  _id: `membership of ${user}`,
  user,
  community: 'garden',
  role: 'member',
  status,
  joinedAt: '2026-03-01T12:00:00.000Z',
  answers: [],
  person: { _id: user, firstName: user, lastName: '' },
  can: ['approve', 'reject'],
})

let client: QueryClient
let answers: Map<string, number>

const wrapper = ({ children }: { children: React.ReactNode }) => (
  <QueryClientProvider client={client}>
    <Translated>{children}</Translated>
  </QueryClientProvider>
)
const requests = requestsQuery('garden').queryKey
const listed = (key: readonly unknown[]) => allOf(client.getQueryData<Pages<Member>>(key))
const usersIn = (key: readonly unknown[]) => listed(key).map(({ user }) => user)

beforeEach(() => {
  i18n.load('en', {})
  i18n.activate('en')
  client = new QueryClient()
  client.setQueryData(requests, {
    pages: [{ data: ['ada', 'ben', 'cleo'].map((user) => member(user)), nextCursor: null }],
    pageParams: [undefined],
  })
  answers = new Map()
  vi.stubGlobal('fetch', (request: Request) =>
    Promise.resolve(Response.json({}, { status: answers.get(request.url.split('/').pop()!) ?? 200 })),
  )
})
afterEach(() => vi.unstubAllGlobals())

test('those that are let in leave the list at once, and who is refused comes back', async () => {
  answers.set('ben', 503)
  const { result } = renderHook(() => useAnswerRequests('garden'), { wrapper })
  const members = listed(requests)
  act(() => result.current.mutate({ members, right: 'approve' }))
  await waitFor(() => expect(usersIn(requests)).toEqual([]))
  await waitFor(() => expect(result.current.isSuccess).toBe(true))
  expect(usersIn(requests)).toEqual(['ben'])
  expect(result.current.data!.done.map(({ user }) => user).sort()).toEqual(['ada', 'cleo'])
})

test('a change of role that is refused is taken back where it was shown', async () => {
  const active = membersQuery('garden').queryKey
  client.setQueryData(active, {
    pages: [{ data: [member('ada', 'active'), member('ben', 'active')], nextCursor: null }],
    pageParams: [undefined],
  })
  answers.set('ben', 409)
  const { result } = renderHook(() => useChangeMember('garden'), { wrapper })
  const roles = () => listed(active).map(({ user, role }) => [user, role])
  act(() => result.current.mutate({ member: member('ben', 'active'), right: 'promote' }))
  await waitFor(() => expect(roles()[1]).toEqual(['ben', 'admin']))
  await waitFor(() => expect(result.current.isError).toBe(true))
  expect(roles()).toEqual([
    ['ada', 'member'],
    ['ben', 'member'],
  ])
})
