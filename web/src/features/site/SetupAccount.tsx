import { useQueryClient } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import * as limits from '@/api/limits'
import { useT } from '@/i18n'
import { AccountFields } from '@/shared/AccountFields'
import { meQuery, siteQuery } from '@/shared/session'
import { TextField } from '@/ui/Field'
import { Form, Submit, type FormValues } from '@/ui/Form'

/** `token`: what the server printed at its start, when it is reachable by others. */
export function SetupAccount({ token, needsToken }: { token: string; needsToken: boolean }) {
  const t = useT()
  const client = useQueryClient()
  const submit = async (values: FormValues) => {
    const body = {
      ...AccountFields.read(values),
      siteName: values.text('siteName'),
      setupToken: needsToken ? values.text('setupToken') : null,
    }
    const { user } = await answered(api.POST('/setup', { body }))
    client.setQueryData(meQuery.queryKey, user)
    await client.fetchQuery({ ...siteQuery, staleTime: 0 })
  }
  return (
    <Form submit={submit} className="grid gap-4">
      <div>
        <h1 className="text-xl">{t('site.setup.title')}</h1>
        <p className="mt-1.5 text-ink-2">{t('site.setup.text')}</p>
      </div>
      {needsToken && (
        <TextField
          label={t('site.setup.token')}
          hint={t('site.setup.token.hint')}
          name="setupToken"
          defaultValue={token}
          required
          autoComplete="off"
          limits={limits.SetupDraft.setupToken}
        />
      )}
      <TextField
        label={t('site.name')}
        name="siteName"
        placeholder={t('site.name.example')}
        autoComplete="organization"
        limits={limits.SetupDraft.siteName}
      />
      <AccountFields limits={limits.SetupDraft} />
      <Submit className="w-full">{t('site.setup.continue')}</Submit>
    </Form>
  )
}
