import * as limits from '@/api/limits'
import { useT } from '@/i18n'
import { PictureField } from '@/shared/files/PictureField'
import { MarkdownEditor } from '@/shared/markdown/MarkdownEditor'
import { Field, TextField } from '@/ui/Field'
import type { CommunityType } from './queries'
import { slugFrom } from './slug'

export interface CommunityDraft {
  name: string
  /** Undefined: made from the name. */
  slug?: string
  description: string
  type: CommunityType
  coverImage: string | null
}

export const emptyCommunity: CommunityDraft = { name: '', description: '', type: 'public', coverImage: null }

interface Props {
  value: CommunityDraft
  onChange: (part: Partial<CommunityDraft>) => void
  /** There are links to it already. */
  exists?: boolean
}

/** Name, address, description and cover: what a community is made with and can change. */
export function CommunityFields({ value, onChange, exists }: Props) {
  const t = useT()
  const { name, slug, description } = limits.CommunityDraft
  return (
    <>
      <TextField
        label={t('communities.name')}
        name="name"
        limits={name}
        value={value.name}
        onChange={(event) => onChange({ name: event.target.value })}
        autoComplete="off"
      />
      <Field
        label={t('communities.slug')}
        name="slug"
        hint={exists ? t('communities.slug.change') : t('communities.slug.rule')}
      >
        {(wired) => (
          <span className="flex items-stretch" dir="ltr">
            <span className="flex items-center rounded-s-control border border-e-0 border-control bg-sunken px-3 text-sm text-ink-3">
              {location.host}/c/
            </span>
            <input
              {...wired}
              className="field-control min-w-0 rounded-s-none!"
              value={value.slug ?? slugFrom(value.name)}
              maxLength={slug.maxLength}
              pattern={slug.pattern.slice(1, -1)}
              title={t('communities.slug.rule')}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => onChange({ slug: event.target.value.toLowerCase() || undefined })}
            />
          </span>
        )}
      </Field>
      <Field label={t('communities.description')} name="description" hint={t('communities.description.hint')}>
        {(wired) => (
          <MarkdownEditor
            {...wired}
            label={t('communities.description')}
            value={value.description}
            onChange={(text) => onChange({ description: text })}
            maxLength={description.maxLength}
            placeholder={t('communities.description.example')}
          />
        )}
      </Field>
      <PictureField
        label={t('communities.cover')}
        hint={t('communities.cover.hint')}
        name="coverImage"
        purpose="cover"
        value={value.coverImage}
        onChange={(coverImage) => onChange({ coverImage })}
      />
    </>
  )
}
