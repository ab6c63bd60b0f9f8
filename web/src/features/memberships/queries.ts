import { queryOptions } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'
import { listQuery } from '@/api/lists'

export type Invitation = Schemas['Invitation']
export type InvitationCard = Schemas['InvitationCard']

export const invitationsQuery = (community: string) =>
  listQuery(['invitations', community], (cursor) =>
    answered(api.GET('/communities/{community}/invitations', { params: { path: { community }, query: { cursor } } })),
  )

/** What a link leads to; a 404 for one that lets nobody in any more. */
export const invitationQuery = (code: string) =>
  queryOptions({
    queryKey: ['invitation', code],
    queryFn: () => answered(api.GET('/invitations/{code}', { params: { path: { code } } })),
    staleTime: 60_000,
  })
