import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answered, api } from '@/api/client'
import * as limits from '@/api/limits'
import { useT, type MessageId } from '@/i18n'
import { Button } from '@/ui/Button'
import { CopyButton } from '@/ui/CopyButton'
import { Dialog } from '@/ui/Dialog'
import { Select, TextField } from '@/ui/Field'
import { Form, Submit, type FormValues } from '@/ui/Form'

const scopes = limits.ApiTokenDraft.scopes.items.enum
const lifetimes = [30, 90, 365, 0] // days; 0: until it is revoked
const day = 86_400_000 // ms

export function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  const client = useQueryClient()
  const [secret, setSecret] = useState('')
  const submit = async (values: FormValues) => {
    const days = values.number('days')
    const expiresAt = days ? new Date(Date.now() + days * day).toISOString() : null
    const scope = values.text('scope') as (typeof scopes)[number]
    const made = await answered(
      api.POST('/users/me/tokens', { body: { name: values.text('name'), scopes: [scope], expiresAt } }),
    )
    void client.invalidateQueries({ queryKey: ['tokens'] })
    setSecret(made.token)
  }
  if (secret) {
    return (
      <Dialog
        narrow
        title={t('users.tokens.made')}
        onClose={onClose}
        footer={<Button onClick={onClose}>{t('ui.close')}</Button>}
      >
        <p className="text-ink-2">{t('users.tokens.once')}</p>
        <code className="my-3 block rounded-control bg-sunken p-3 font-mono text-sm break-all">{secret}</code>
        <CopyButton text={secret} />
      </Dialog>
    )
  }
  return (
    <Dialog narrow title={t('users.tokens.new')} onClose={onClose}>
      <Form submit={submit} className="grid gap-4">
        <TextField
          label={t('users.tokens.name')}
          name="name"
          data-autofocus=""
          autoComplete="off"
          limits={limits.ApiTokenDraft.name}
        />
        <Select label={t('users.tokens.scope')} name="scope" defaultValue="read">
          {scopes.map((scope) => (
            <option key={scope} value={scope}>
              {t(`users.tokens.scope.${scope}` as MessageId)}
            </option>
          ))}
        </Select>
        <Select label={t('users.tokens.lifetime')} name="days" defaultValue={90}>
          {lifetimes.map((days) => (
            <option key={days} value={days}>
              {days ? t('users.tokens.days', { n: days }) : t('users.tokens.forever')}
            </option>
          ))}
        </Select>
        <Submit className="justify-self-end">{t('users.tokens.make')}</Submit>
      </Form>
    </Dialog>
  )
}
