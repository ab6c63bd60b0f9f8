import { Globe, Lock } from 'lucide-react'
import { useT } from '@/i18n'
import { RadioCards } from '@/ui/Choices'
import type { Community } from './communities'

type CommunityType = Community['type']

/** Who sees a community and how one gets in. */
export function TypeField({ value, onChange }: { value: CommunityType; onChange: (type: CommunityType) => void }) {
  const t = useT()
  return (
    <RadioCards
      legend={t('communities.type.legend')}
      name="type"
      value={value}
      onChange={onChange}
      options={[
        {
          value: 'public',
          label: t('communities.public'),
          hint: t('communities.public.hint'),
          icon: <Globe aria-hidden />,
        },
        {
          value: 'private',
          label: t('communities.private'),
          hint: t('communities.private.hint'),
          icon: <Lock aria-hidden />,
        },
      ]}
    />
  )
}
