import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { addressOf, communityQuery } from '@/shared/communities'

/** Goes to a community of which only the id is known, at the address that it has. */
export function useOpenCommunity() {
  const client = useQueryClient()
  const navigate = useNavigate()
  return async (id: string) => {
    const community = await client.fetchQuery({ ...communityQuery(id), staleTime: 0 })
    await navigate({ to: '/c/$community', params: { community: addressOf(community) } })
  }
}
