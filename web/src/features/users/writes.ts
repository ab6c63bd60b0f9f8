import { useQueryClient } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'
import { useT } from '@/i18n'
import { meQuery } from '@/shared/session'
import { toast } from '@/ui/toast'

/** Changes the caller's own account, and what the page knows of it. */
export function usePatchMe() {
  const t = useT()
  const client = useQueryClient()
  return async (patch: Schemas['UserPatch']) => {
    const me = await answered(api.PATCH('/users/me', { body: patch }))
    client.setQueryData(meQuery.queryKey, me)
    void client.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'site',
      refetchType: 'none',
    })
    toast(t('ui.saved'))
  }
}
