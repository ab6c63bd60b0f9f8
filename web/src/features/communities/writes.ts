import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'
import { addressOf, communityKey, communityQuery, myCommunitiesQuery, type Community } from '@/shared/communities'
import { membersKey } from '@/shared/members'
import { directoryKey } from './queries'

/** Keeps what the server answered, and has the lists read anew that show it. */
function useKeep() {
  const client = useQueryClient()
  return (community: Community) => {
    client.setQueryData(communityQuery(addressOf(community)).queryKey, community)
    void client.invalidateQueries({ queryKey: directoryKey })
    void client.invalidateQueries({ queryKey: myCommunitiesQuery.queryKey })
  }
}

export function useCreateCommunity() {
  const keep = useKeep()
  return useMutation({
    mutationFn: (body: Schemas['CommunityDraft']) => answered(api.POST('/communities', { body })),
    onSuccess: keep,
  })
}

export function useEditCommunity(community: Community) {
  const keep = useKeep()
  const path = { community: community._id }
  return useMutation({
    mutationFn: (body: Schemas['CommunityPatch']) =>
      answered(api.PATCH('/communities/{community}', { params: { path }, body })),
    onSuccess: keep,
  })
}

/** Makes another member its creator, who may then do what only a creator may. */
export function useTransfer(community: Community) {
  const client = useQueryClient()
  const keep = useKeep()
  const path = { community: community._id }
  return useMutation({
    mutationFn: (user: string) =>
      answered(api.PUT('/communities/{community}/creator', { params: { path }, body: { user } })),
    onSuccess: (next) => {
      keep(next)
      void client.invalidateQueries({ queryKey: membersKey(addressOf(next)) })
    },
  })
}

export function useRemoveCommunity(community: Community) {
  const client = useQueryClient()
  const path = { community: community._id }
  return useMutation({
    mutationFn: () => answered(api.DELETE('/communities/{community}', { params: { path } })),
    onSuccess: () => {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== communityKey[0] })
    },
  })
}
