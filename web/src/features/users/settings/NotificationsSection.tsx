import { useMutation } from '@tanstack/react-query'
import { useT } from '@/i18n'
import { useMe } from '@/shared/session'
import { Switch } from '@/ui/Choices'
import { toastFailure } from '@/ui/toast'
import { usePatchMe } from '../writes'
import { Section } from './Section'

export function NotificationsSection() {
  const t = useT()
  const me = useMe()!
  const patch = usePatchMe()
  const change = useMutation({
    mutationFn: (eventReminders: boolean) => patch({ eventReminders }),
    onError: (failure) => toastFailure(failure),
  })
  return (
    <Section title={t('users.settings.notifications')}>
      <Switch
        label={t('users.reminders')}
        hint={t('users.reminders.hint')}
        checked={change.isPending ? change.variables : me.eventReminders}
        onChange={(event) => change.mutate(event.target.checked)}
      />
    </Section>
  )
}
