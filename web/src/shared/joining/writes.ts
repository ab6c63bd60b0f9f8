import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answered, api } from '@/api/client'
import { useT } from '@/i18n'
import { communityKey, type CommunityCard } from '@/shared/communities'
import { toast } from '@/ui/toast'

/** Being in or not changes what every list may hold and every document lets one do. */
function useChangedPlace() {
  const client = useQueryClient()
  return async () => {
    void client.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== communityKey[0] && queryKey[0] !== 'me' && queryKey[0] !== 'site',
    })
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
      answered(
        api.POST('/communities/{community}/join', { params: { path: { community } }, body: { answers, invitation } }),
      ),
    onSuccess,
  })
}

/** Leaves, or takes a request back. A private community is then hidden, so that one cannot stay on its pages. */
export function useLeave() {
  const t = useT()
  const client = useQueryClient()
  const navigate = useNavigate()
  const changed = useChangedPlace()
  return useMutation({
    mutationFn: ({ _id }: Pick<CommunityCard, '_id' | 'name' | 'type' | 'viewer'>) =>
      answered(api.POST('/communities/{community}/leave', { params: { path: { community: _id } } })),
    onSuccess: async (_, { name, type, viewer }) => {
      toast(viewer.status === 'pending' ? t('communities.withdraw.done') : t('communities.left', { name }))
      if (type === 'private') await navigate({ to: '/discover' })
      client.removeQueries({ queryKey: communityKey, type: 'inactive' })
      await changed()
    },
  })
}
