import { ShieldCheck } from 'lucide-react'
import { useT } from '@/i18n'
import type { Member } from '@/shared/members'
import { Chip } from '@/ui/Chip'

/** Says who runs the community; being a member is what everybody is. */
export function RoleChip({ role }: { role: Member['role'] }) {
  const t = useT()
  if (role === 'member') return null
  return (
    <Chip tone="sky">
      <ShieldCheck aria-hidden />
      {t('memberships.admin')}
    </Chip>
  )
}
