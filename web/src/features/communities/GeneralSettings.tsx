import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '@/i18n'
import { addressOf, type Community } from '@/shared/communities'
import { Form, Submit } from '@/ui/Form'
import { toast } from '@/ui/toast'
import { CommunityFields, type CommunityDraft } from './CommunityFields'
import { TypeMark } from './CommunityTile'
import { SettingsCard } from './SettingsCard'
import { useEditCommunity } from './writes'

const draftOf = ({ name, slug, description, type, coverImage }: Community): CommunityDraft => ({
  name,
  slug,
  description,
  type,
  coverImage: coverImage ?? null,
})

export function GeneralSettings({ community }: { community: Community }) {
  const t = useT()
  const navigate = useNavigate()
  const edit = useEditCommunity(community)
  const [draft, setDraft] = useState(() => draftOf(community))
  const submit = async () => {
    const { name, slug, description, coverImage } = draft
    const next = await edit.mutateAsync({ name: name.trim(), slug, description, coverImage })
    setDraft(draftOf(next))
    toast(t('ui.saved'))
    if (next.slug !== community.slug)
      await navigate({ to: '/c/$community/manage/settings', params: { community: addressOf(next) }, replace: true })
  }
  return (
    <SettingsCard title={t('manage.general')} text={t('manage.general.text')}>
      <Form submit={submit} className="grid gap-5">
        <CommunityFields exists value={draft} onChange={(part) => setDraft((old) => ({ ...old, ...part }))} />
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-control text-ink-2">
          <TypeMark type={community.type} />
          <Link
            to="/c/$community/manage/settings"
            params={{ community: addressOf(community) }}
            search={{ section: 'joining' }}
            className="font-[570] text-brand-ink underline underline-offset-2"
          >
            {t('manage.type.change')}
          </Link>
        </p>
        <div className="flex justify-end">
          <Submit>{t('ui.save')}</Submit>
        </div>
      </Form>
    </SettingsCard>
  )
}
