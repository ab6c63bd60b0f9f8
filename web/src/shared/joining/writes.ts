import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import { communityKey } from '@/shared/communities'

/** Being in or not changes what every list may hold and every document lets one do. */
function useChangedPlace() {
  const client = useQueryClient()
  return async () => {
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== communityKey[0] && queryKey[0] !== 'me' && queryKey[0] !== 'site' })
    await client.invalidateQueries({ queryKey: communityKey })
  }
}

export interface JoinRequest {
  /** The community's id or slug. */
  community: string
  answers?: string[]
  invitation?: string
}

/** Joins, or asks to: the answer says which. */
export function useJoin() {
  const onSuccess = useChangedPlace()
  return useMutation({
    mutationFn: ({ community, answers, invitation }: JoinRequest) =>
      answered(api.POST('/communities/{community}/join', { params: { path: { community } }, body: { answers, invitation } })),
    onSuccess,
  })
}

/** Leaves, or takes a request back. */
export function useLeave() {
  const onSuccess = useChangedPlace()
  return useMutation({ mutationFn: (community: string) => answered(api.POST('/communities/{community}/leave', { params: { path: { community } } })), onSuccess })
}
