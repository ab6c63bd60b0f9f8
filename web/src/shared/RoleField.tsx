import { useT } from '@/i18n'
import { RadioCards } from '@/ui/Choices'

export type Role = 'student' | 'creator'

/** What somebody comes for: who teaches may run communities and courses. */
export function RoleField({ value, onChange }: { value: Role; onChange: (role: Role) => void }) {
  const t = useT()
  return (
    <RadioCards
      legend={t('auth.role')}
      name="role"
      value={value}
      onChange={onChange}
      options={[
        { value: 'student', label: t('auth.role.student'), hint: t('auth.role.student.hint') },
        { value: 'creator', label: t('auth.role.creator'), hint: t('auth.role.creator.hint') },
      ]}
    />
  )
}
