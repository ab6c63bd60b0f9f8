import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'
import { changeIn, listQuery, type Pages } from '@/api/lists'
import { meQuery, siteQuery, type Me } from '@/shared/session'

export type Account = Schemas['User']

const accountsKey = ['accounts'] as const

/** All accounts of the site, for its owners. */
export const accountsQuery = (search?: string) =>
  listQuery([...accountsKey, search ?? ''], (cursor) =>
    answered(api.GET('/users', { params: { query: { search, cursor } } })),
  )

export function useSetOwner() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ user, isOwner }: { user: string; isOwner: boolean }) =>
      answered(api.PATCH('/users/{user}', { params: { path: { user } }, body: { isOwner } })),
    onSuccess: (next) => {
      client.setQueriesData<Pages<Account>>({ queryKey: accountsKey }, (pages) =>
        changeIn(pages, (one) => (one._id === next._id ? next : one)),
      )
      client.setQueryData<Me | null>(meQuery.queryKey, (me) => (me?._id === next._id ? next : me))
    },
  })
}

export function useEditSite() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Schemas['SitePatch']) => answered(api.PATCH('/site', { body })),
    onSuccess: (site) => client.setQueryData(siteQuery.queryKey, site),
  })
}
