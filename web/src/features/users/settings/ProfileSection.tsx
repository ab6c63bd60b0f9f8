import { useState } from 'react'
import * as limits from '@/api/limits'
import { useT } from '@/i18n'
import { PictureField } from '@/shared/files/PictureField'
import { RoleField } from '@/shared/RoleField'
import { useMe } from '@/shared/session'
import { TextArea, TextField } from '@/ui/Field'
import { Form, Submit, type FormValues } from '@/ui/Form'
import { usePatchMe } from '../writes'
import { Section } from './Section'

export function ProfileSection() {
  const t = useT()
  const me = useMe()!
  const save = usePatchMe()
  const [avatar, setAvatar] = useState(me.avatar ?? null)
  const [role, setRole] = useState(me.role)
  const submit = (values: FormValues) =>
    save({
      firstName: values.text('firstName'),
      lastName: values.text('lastName'),
      bio: values.textOrNull('bio'),
      avatar,
      role,
    })
  return (
    <Section title={t('users.profile')} text={t('users.profile.text')}>
      <Form submit={submit} className="grid gap-4">
        <PictureField
          label={t('users.avatar')}
          name="avatar"
          purpose="avatar"
          shape="round"
          value={avatar}
          onChange={setAvatar}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('auth.first')}
            name="firstName"
            defaultValue={me.firstName}
            autoComplete="given-name"
            limits={limits.UserPatch.firstName}
            required
          />
          <TextField
            label={t('auth.last')}
            name="lastName"
            defaultValue={me.lastName}
            autoComplete="family-name"
            limits={limits.UserPatch.lastName}
            required
          />
        </div>
        <TextArea label={t('users.bio')} name="bio" defaultValue={me.bio} optional limits={limits.UserPatch.bio} />
        <RoleField value={role} onChange={setRole} />
        <Submit className="justify-self-start">{t('ui.save')}</Submit>
      </Form>
    </Section>
  )
}
