import type { Invitation } from './queries'

export type InvitationState = 'open' | 'expired' | 'used'

export function stateOf(
  { expiresAt, maxUses, uses }: Pick<Invitation, 'expiresAt' | 'maxUses' | 'uses'>,
  now: number,
): InvitationState {
  if (expiresAt && new Date(expiresAt).getTime() <= now) return 'expired'
  return maxUses !== undefined && uses >= maxUses ? 'used' : 'open'
}

/**
 * The newest link that any number may use: what is copied without making another. Counted ones were made for somebody.
 */
export const shareable = (invitations: Invitation[], now: number) =>
  invitations.find((one) => one.maxUses === undefined && stateOf(one, now) === 'open')

export const linkOf = ({ code }: Pick<Invitation, 'code'>) => `${location.origin}/invite/${code}`

/** How long a link may last and how many it may let in. */
export const lifetimes = { day: 1, week: 7, month: 30, ever: undefined } as const
export type Lifetime = keyof typeof lifetimes
export const uses = { one: 1, ten: 10, hundred: 100, any: undefined } as const
export type Uses = keyof typeof uses

const day = 86_400_000 // ms

export function draftOf(lifetime: Lifetime, use: Uses, now: number) {
  const days = lifetimes[lifetime]
  return { expiresAt: days === undefined ? undefined : new Date(now + days * day).toISOString(), maxUses: uses[use] }
}
