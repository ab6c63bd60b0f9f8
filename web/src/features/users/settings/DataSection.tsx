import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { answered, api } from '@/api/client'
import { useT } from '@/i18n'
import { Button } from '@/ui/Button'
import { save } from '@/ui/save'
import { toastFailure } from '@/ui/toast'
import { LeaveDialog } from './LeaveDialog'
import { Section } from './Section'

export function DataSection() {
  const t = useT()
  const [isLeaving, setLeaving] = useState(false)
  const fetchAll = useMutation({
    mutationFn: () => answered(api.GET('/users/me/export')),
    onSuccess: (everything) => save(JSON.stringify(everything, null, 2), 'application/json', 'my-data.json'),
    onError: (failure) => toastFailure(failure),
  })
  return (
    <>
      <Section title={t('users.export')} text={t('users.export.text')}>
        <Button busy={fetchAll.isPending} onClick={() => fetchAll.mutate()}>
          <Download aria-hidden />
          {t('users.export.press')}
        </Button>
      </Section>
      <Section title={t('users.leave')} text={t('users.leave.text')}>
        <Button look="danger" onClick={() => setLeaving(true)}>
          {t('users.leave.press')}
        </Button>
      </Section>
      {isLeaving && <LeaveDialog onClose={() => setLeaving(false)} />}
    </>
  )
}
