import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'
import { changeIn, withFirst, without, type Pages } from '@/api/lists'
import { useT } from '@/i18n'
import { communityKey } from '@/shared/communities'
import { membersKey, requestsQuery, type Member } from '@/shared/members'
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
  return body ? answered(api.PATCH('/communities/{community}/members/{user}', { params, body })) : answered(api.DELETE('/communities/{community}/members/{user}', { params }))
}

/** Lists are of one status: who changes it leaves the list. A change of role is seen in place. */
function show(client: QueryClient, community: string, users: Set<string>, right: Right) {
  const role = patches[right]?.role
  client.setQueriesData<Pages<Member>>({ queryKey: membersKey(community), predicate: ({ state }) => isPages(state.data) }, (pages) =>
    role ? changeIn(pages, (member) => (users.has(member.user) ? { ...member, role } : member)) : without(pages, (member) => users.has(member.user)),
  )
}

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

/** Changes one membership: shown at once, read anew afterwards, so that a refusal shows what holds. */
export function useChangeMember(community: string) {
  const t = useT()
  const client = useQueryClient()
  const readAnew = useReadAnew(community)
  const mutation = useMutation({
    mutationFn: ({ member, right }: Change) => send(community, member.user, right),
    onMutate: ({ member, right }) => show(client, community, new Set([member.user]), right),
    onError: (failure, change) => toastFailure(failure, { label: t('ui.again'), run: () => mutation.mutate(change) }),
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
    mutationFn: ({ members, right }: { members: Member[]; right: 'approve' | 'reject' }) => doEach(members, ({ user }) => send(community, user, right)),
    onMutate: ({ members, right }) => show(client, community, new Set(members.map(({ user }) => user)), right),
    onSuccess: ({ done, failed }, { right }) => {
      const { queryKey } = requestsQuery(community)
      failed.forEach(({ item }) => client.setQueryData(queryKey, (pages) => withFirst(pages, item)))
      const said = right === 'approve' ? t('memberships.approved', { n: done.length }) : t('memberships.rejected', { n: done.length })
      toast(failed.length ? t('memberships.partly', { said, n: failed.length }) : said, { isProblem: failed.length > 0 })
    },
    onSettled: readAnew,
  })
}

export function useInvite(community: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Schemas['InvitationDraft']) => answered(api.POST('/communities/{community}/invitations', { params: { path: { community } }, body })),
    onSuccess: (made) => client.setQueryData(invitationsQuery(community).queryKey, (pages) => withFirst(pages, made)),
  })
}

export function useRevoke(community: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (invitation: string) => answered(api.DELETE('/invitations/{invitation}', { params: { path: { invitation } } })),
    onSuccess: (_, gone) => client.setQueryData(invitationsQuery(community).queryKey, (pages) => without(pages, ({ _id }) => _id === gone)),
  })
}
