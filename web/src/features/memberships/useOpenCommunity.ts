import { useNavigate } from '@tanstack/react-router'
import { addressOf } from '@/shared/communities'
import type { InvitationCard } from './queries'

/** Goes to the community that an invitation has let somebody into. */
export function useOpenCommunity() {
  const navigate = useNavigate()
  return ({ community, slug }: InvitationCard) =>
    navigate({ to: '/c/$community', params: { community: addressOf({ _id: community, slug }) } })
}
