import { useParams } from '@tanstack/react-router'
import { addressOf } from '@/shared/communities'
import type { EventCard } from './reading'

/** How addresses name the community of a card: my own lists say which it is, a community's are inside it. */
export function useCommunityOf(card: EventCard): string {
  const { community } = useParams({ strict: false })
  return card.communityCard ? addressOf(card.communityCard) : (community ?? card.community)
}
