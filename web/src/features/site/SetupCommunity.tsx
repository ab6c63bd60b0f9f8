import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answered, api } from '@/api/client'
import * as limits from '@/api/limits'
import { useT } from '@/i18n'
import { addressOf } from '@/shared/communities'
import { siteQuery } from '@/shared/session'
import { TypeField } from '@/shared/TypeField'
import { buttonLook } from '@/ui/Button'
import { TextField } from '@/ui/Field'
import { Form, Submit, type FormValues } from '@/ui/Form'
import { AccentPicker } from './AccentPicker'
import { accents } from './accents'

/** The first community, and the site's colour with a live preview. */
export function SetupCommunity() {
  const t = useT()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [type, setType] = useState<'public' | 'private'>('public')
  const [accent, setAccent] = useState(accents[0]!)
  const submit = async (values: FormValues) => {
    const body = { name: values.text('name'), description: values.text('description'), type }
    const community = await answered(api.POST('/communities', { body }))
    if (accent !== accents[0]) {
      await answered(api.PATCH('/site', { body: { accentColor: accent.color } }))
      await client.invalidateQueries(siteQuery)
    }
    // A whole new page: it comes in the chosen colour.
    await navigate({ to: '/c/$community', params: { community: addressOf(community) }, reloadDocument: true })
  }
  return (
    <Form submit={submit} className="grid gap-4">
      <div>
        <h1 className="text-xl">{t('site.community.title')}</h1>
        <p className="mt-1.5 text-ink-2">{t('site.community.text')}</p>
      </div>
      <TextField
        label={t('site.community.name')}
        name="name"
        placeholder={t('site.community.name.example')}
        autoComplete="off"
        limits={limits.CommunityDraft.name}
      />
      <TextField
        label={t('site.community.line')}
        name="description"
        hint={t('site.community.line.hint')}
        autoComplete="off"
        required
        maxLength={300}
      />
      <TypeField value={type} onChange={setType} />
      <AccentPicker value={accent} onChange={setAccent} />
      <Submit className="w-full">{t('site.community.open')}</Submit>
      <a href="/" className={buttonLook('ghost')}>
        {t('site.community.later')}
      </a>
    </Form>
  )
}
