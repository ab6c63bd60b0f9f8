import { useT } from '@/i18n'
import { formatDay } from '@/i18n/dates'
import type { Invitation } from './queries'

/** Until when a link lets in, and how many. */
export function InvitationTerms({ invitation: { expiresAt, maxUses, uses } }: { invitation: Invitation }) {
  const t = useT()
  const until = expiresAt ? t('memberships.link.until', { date: formatDay(expiresAt) }) : t('memberships.link.ever')
  const count =
    maxUses === undefined
      ? t('memberships.link.used', { n: uses })
      : t('memberships.link.of', { n: uses, most: maxUses })
  return `${until} · ${count}`
}
