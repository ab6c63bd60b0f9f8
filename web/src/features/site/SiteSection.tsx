import { useState } from 'react'
import * as limits from '@/api/limits'
import { useT } from '@/i18n'
import { useSite } from '@/shared/session'
import { Checkbox } from '@/ui/Choices'
import { TextField } from '@/ui/Field'
import { Form, Submit, type FormValues } from '@/ui/Form'
import { toast } from '@/ui/toast'
import { wearAccent } from './accent'
import { AccentField } from './AccentField'
import { AccentPreview } from './AccentPreview'
import { useEditSite } from './accounts'

/** The site's name, its colour and whether it takes visitors in. */
export function SiteSection() {
  const t = useT()
  const site = useSite()
  const edit = useEditSite()
  const [name, setName] = useState(site.name)
  const [colour, setColour] = useState<string | null>(site.accentColor ?? null)
  const submit = async (values: FormValues) => {
    const next = await edit.mutateAsync({
      name: name.trim(),
      accentColor: colour,
      allowRegistration: values.isOn('allowRegistration'),
    })
    wearAccent(next.accentColor)
    toast(t('ui.saved'))
  }
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_340px]">
      <Form submit={submit} className="card grid gap-5 p-4 sm:p-5">
        <TextField
          label={t('admin.site.name')}
          name="name"
          limits={limits.SitePatch.name}
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <AccentField value={colour} onChange={setColour} />
        <Checkbox
          name="allowRegistration"
          defaultChecked={site.isRegistrationOpen}
          label={t('admin.registration')}
          hint={t('admin.registration.hint')}
        />
        <div className="flex justify-end">
          <Submit>{t('ui.save')}</Submit>
        </div>
      </Form>
      <AccentPreview name={name} colour={colour} />
    </div>
  )
}
