import { useNavigate } from '@tanstack/react-router'
import { answered, api } from '@/api/client'
import { useT } from '@/i18n'
import { useSessionChange } from '@/shared/session'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Choices'
import { Dialog } from '@/ui/Dialog'
import { Form, Submit, type FormValues } from '@/ui/Form'
import { PasswordField } from '@/ui/PasswordField'
import { toast } from '@/ui/toast'

/** The account goes at once and for ever; what was written stays under no name, or goes too. */
export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  const change = useSessionChange()
  const navigate = useNavigate()
  const submit = async (values: FormValues) => {
    const body = { currentPassword: values.raw('currentPassword'), keepPosts: !values.isOn('removePosts') }
    await answered(api.DELETE('/users/me', { body }))
    await navigate({ to: '/login' })
    await change(null)
    toast(t('users.leave.done'))
  }
  return (
    <Dialog narrow title={t('users.leave')} onClose={onClose}>
      <Form submit={submit} className="grid gap-4">
        <p className="text-ink-2">{t('users.leave.warning')}</p>
        <Checkbox name="removePosts" label={t('users.leave.posts')} hint={t('users.leave.posts.hint')} />
        <PasswordField
          label={t('users.password.current')}
          name="currentPassword"
          autoComplete="current-password"
          data-autofocus=""
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Submit look="danger">{t('users.leave.press')}</Submit>
        </div>
      </Form>
    </Dialog>
  )
}
