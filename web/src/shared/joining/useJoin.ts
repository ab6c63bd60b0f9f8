import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import { useT } from '@/i18n'
import { addressOf, type Community } from '@/shared/communities'
import { toast, toastFailure } from '@/ui/toast'

/** Joins a public community. What may be seen and done in it changes with that: all of it is asked again. */
export function useJoin(community: Community) {
  const t = useT()
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => answered(api.POST('/communities/{community}/join', { params: { path: { community: addressOf(community) } }, body: {} })),
    onSuccess: () => {
      toast(t('posts.join.done', { name: community.name }))
      return client.invalidateQueries()
    },
    onError: (failure) => toastFailure(failure),
  })
}
