import { useMutation, useQueryClient, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'
import { allOf, changeIn, withFirst, without, type Pages } from '@/api/lists'
import { useT } from '@/i18n'
import { communityKey } from '@/shared/communities'
import { membersKey, type Member } from '@/shared/members'
import { toast, toastFailure } from '@/ui/toast'
import { doEach } from './bulk'
import { invitationsQuery } from './queries'

/** What somebody who runs a community may do about a member: the names of `can`. */
export type Right = Member['can'][number]

const patches: Partial<Record<Right, Schemas['MembershipPatch']>> = {
  approve: { status: 'active' },
  block: { status: 'blocked' },
  promote: { role: 'admin' },
  demote: { role: 'member' },
}

/** Without a patch the membership ends: a request that is refused, a member that goes, a block that is lifted. */
function send(community: string, user: string, right: Right): Promise<unknown> {
  const params = { path: { community, user } }
  const body = patches[right]
  return body
    ? answered(api.PATCH('/communities/{community}/members/{user}', { params, body }))
    : answered(api.DELETE('/communities/{community}/members/{user}', { params }))
}

/** Lists are of one status: who changes it leaves the list. A change of role is seen in place. */
function show(client: QueryClient, community: string, users: Set<string>, right: Right) {
  const role = patches[right]?.role
  client.setQueriesData<Pages<Member>>(lists(community), (pages) =>
    role
      ? changeIn(pages, (member) => (users.has(member.user) ? { ...member, role } : member))
      : without(pages, (member) => users.has(member.user)),
  )
}

/** Which lists hold somebody, and as what: so that a refusal can put them back. */
function heldBy(client: QueryClient, community: string, user: string): [QueryKey, Member][] {
  return client.getQueriesData<Pages<Member>>(lists(community)).flatMap(([key, pages]) => {
    const member = allOf(pages).find((one) => one.user === user)
    return member ? [[key, member] satisfies [QueryKey, Member]] : []
  })
}

function putBack(client: QueryClient, held: [QueryKey, Member][]) {
  for (const [key, member] of held) {
    client.setQueryData<Pages<Member>>(key, (pages) =>
      allOf(pages).some(({ user }) => user === member.user)
        ? changeIn(pages, (one) => (one.user === member.user ? member : one))
        : withFirst(pages, member),
    )
  }
}

const lists = (community: string) => ({
  queryKey: membersKey(community),
  predicate: ({ state }: Query) => isPages(state.data),
})
const isPages = (data: unknown): data is Pages<Member> => !!data && typeof data === 'object' && 'pages' in data

/** Everything that shows who is a member, and how many there are. */
function useReadAnew(community: string) {
  const client = useQueryClient()
  return () => {
    void client.invalidateQueries({ queryKey: communityKey })
    return client.invalidateQueries({ queryKey: membersKey(community) })
  }
}

interface Change {
  member: Member
  right: Right
}

/** Changes one membership: shown at once, put back when it is refused, read anew afterwards. */
export function useChangeMember(community: string) {
  const t = useT()
  const client = useQueryClient()
  const readAnew = useReadAnew(community)
  const mutation = useMutation({
    mutationFn: ({ member, right }: Change) => send(community, member.user, right),
    onMutate: ({ member, right }) => {
      const held = heldBy(client, community, member.user)
      show(client, community, new Set([member.user]), right)
      return held
    },
    onError: (failure, change, held) => {
      putBack(client, held ?? [])
      toastFailure(failure, { label: t('ui.again'), run: () => mutation.mutate(change) })
    },
    onSettled: readAnew,
  })
  return mutation
}

/** Answers several requests together. Those that the server refused come back to the list with what it said. */
export function useAnswerRequests(community: string) {
  const t = useT()
  const client = useQueryClient()
  const readAnew = useReadAnew(community)
  return useMutation({
    mutationFn: ({ members, right }: { members: Member[]; right: 'approve' | 'reject' }) =>
      doEach(members, ({ user }) => send(community, user, right)),
    onMutate: ({ members, right }) => {
      const held = new Map(members.map(({ user }) => [user, heldBy(client, community, user)]))
      show(client, community, new Set(held.keys()), right)
      return held
    },
    onSuccess: ({ done, failed }, { right }, held) => {
      failed.forEach(({ item }) => putBack(client, held.get(item.user) ?? []))
      const said =
        right === 'approve'
          ? t('memberships.approved', { n: done.length })
          : t('memberships.rejected', { n: done.length })
      toast(failed.length ? t('memberships.partly', { said, n: failed.length }) : said, {
        isProblem: failed.length > 0,
      })
    },
    onSettled: readAnew,
  })
}

export function useInvite(community: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Schemas['InvitationDraft']) =>
      answered(api.POST('/communities/{community}/invitations', { params: { path: { community } }, body })),
    onSuccess: (made) => client.setQueryData(invitationsQuery(community).queryKey, (pages) => withFirst(pages, made)),
  })
}

export function useRevoke(community: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (invitation: string) =>
      answered(api.DELETE('/invitations/{invitation}', { params: { path: { invitation } } })),
    onSuccess: (_, gone) =>
      client.setQueryData(invitationsQuery(community).queryKey, (pages) => without(pages, ({ _id }) => _id === gone)),
  })
}
